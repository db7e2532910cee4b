package org.saphan.proof.faults;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * Copies of the classes that have kill points, with the points in them: so the product has no hook
 * for them. The jar stands before all others on the class path of a node.
 */
final class KillJar {
  private static final ClassDesc SWITCH = ClassDesc.of(KillSwitch.class.getName());
  private static final MethodTypeDesc REACHED =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String, ConstantDescs.CD_String);

  private KillJar() {}

  static void write(Path file) throws IOException {
    Map<String, List<KillPoint>> byType =
        Arrays.stream(KillPoint.values()).collect(groupingBy(KillPoint::type));
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
      add(jar, KillSwitch.class.getName(), original(KillSwitch.class.getName()));
      for (Map.Entry<String, List<KillPoint>> type : byType.entrySet()) {
        add(jar, type.getKey(), withPoints(original(type.getKey()), type.getValue()));
      }
    }
  }

  private static void add(JarOutputStream jar, String type, byte[] bytes) throws IOException {
    jar.putNextEntry(new JarEntry(resource(type)));
    jar.write(bytes);
    jar.closeEntry();
  }

  private static byte[] original(String type) throws IOException {
    try (InputStream in = KillJar.class.getResourceAsStream("/" + resource(type))) {
      if (in == null) {
        throw new IllegalStateException("There is no " + type);
      }
      return in.readAllBytes();
    }
  }

  private static String resource(String type) {
    return type.replace('.', '/') + ".class";
  }

  private static byte[] withPoints(byte[] bytes, List<KillPoint> points) {
    ClassTransform all =
        (type, element) -> {
          if (element instanceof MethodModel method) {
            type.transformMethod(method, MethodTransform.transformingCode(code(points, method)));
          } else {
            type.with(element);
          }
        };
    ClassFile file = ClassFile.of();
    return file.transformClass(file.parse(bytes), all);
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
    code.loadConstant(point.service())
        .loadConstant(point.name())
        .invokestatic(SWITCH, "reached", REACHED);
  }
}
