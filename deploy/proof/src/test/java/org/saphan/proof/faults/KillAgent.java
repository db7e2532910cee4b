package org.saphan.proof.faults;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the kill points into a service's classes while they are loaded, so that the product has no
 * hook for them. It rides in every Java machine of the node and acts only in those of services.
 */
public final class KillAgent implements ClassFileTransformer {
  /** How the launcher starts a service with {@code --separate}: main class, data, name. */
  private static final String SERVICE_COMMAND = "org.saphan.local.OneService ";

  private static final ClassDesc SWITCH = ClassDesc.of(KillSwitch.class.getName());
  private static final MethodTypeDesc REACHED =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String);

  private final List<KillPoint> points;

  private KillAgent(List<KillPoint> points) {
    this.points = points;
  }

  /** Called by the Java machine before the main class; {@code armed} is the directory of points. */
  public static void premain(String armed, Instrumentation machine) {
    String command = System.getProperty("sun.java.command", "");
    if (!command.startsWith(SERVICE_COMMAND)) {
      return;
    }
    KillSwitch.watch(Path.of(armed));
    String service = command.substring(command.lastIndexOf(' ') + 1);
    machine.addTransformer(
        new KillAgent(
            Arrays.stream(KillPoint.values())
                .filter(point -> point.service().equals(service))
                .toList()));
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] bytes) {
    List<KillPoint> here =
        points.stream().filter(point -> point.type().replace('.', '/').equals(name)).toList();
    if (here.isEmpty()) {
      return null;
    }
    try {
      ClassTransform all =
          (type, element) -> {
            if (element instanceof MethodModel method) {
              type.transformMethod(
                  method, java.lang.classfile.MethodTransform.transformingCode(code(here, method)));
            } else {
              type.with(element);
            }
          };
      ClassFile file = ClassFile.of();
      return file.transformClass(file.parse(bytes), all);
    } catch (RuntimeException e) {
      e.printStackTrace(); // the Java machine would swallow it
      throw e;
    }
  }

  private static CodeTransform code(List<KillPoint> points, MethodModel method) {
    List<KillPoint> here =
        points.stream().filter(point -> method.methodName().equalsString(point.method())).toList();
    return new CodeTransform() {
      @Override
      public void atStart(CodeBuilder code) {
        here.stream().filter(KillPoint::isAtEntry).forEach(point -> call(code, point));
      }

      @Override
      public void accept(CodeBuilder code, CodeElement element) {
        if (element instanceof ReturnInstruction) {
          here.stream().filter(point -> !point.isAtEntry()).forEach(point -> call(code, point));
        }
        code.with(element);
      }
    };
  }

  private static void call(CodeBuilder code, KillPoint point) {
    code.loadConstant(point.name()).invokestatic(SWITCH, "reached", REACHED);
  }
}
