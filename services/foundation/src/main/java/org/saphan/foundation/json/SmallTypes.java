package org.saphan.foundation.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * Reads and writes small types, such as an agency's code, as plain strings. A small type is a
 * record of this project with one component, a String, that implements nothing: commands and events
 * always implement their sealed interface and stay objects.
 */
public final class SmallTypes extends JacksonModule {
  private static final String OURS = "org.saphan.";

  /** Whether this class is a small type. */
  public static boolean isOne(Class<?> type) {
    return type.isRecord()
        && type.getName().startsWith(OURS)
        && type.getInterfaces().length == 0
        && type.getRecordComponents().length == 1
        && type.getRecordComponents()[0].getType() == String.class;
  }

  /** A component that would be a word of Java ends with an underscore: {@code return_}. */
  public static String fieldName(String component) {
    return component.endsWith("_") ? component.substring(0, component.length() - 1) : component;
  }

  @Override
  public String getModuleName() {
    return "saphan-small-types";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.insertAnnotationIntrospector(new AsString());
  }

  private static final class AsString extends NopAnnotationIntrospector {
    @Override
    public Version version() {
      return Version.unknownVersion();
    }

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated member) {
      boolean so = member instanceof AnnotatedMethod method && isValueOfOne(method);
      return so ? true : null;
    }

    private static boolean isValueOfOne(AnnotatedMethod method) {
      Class<?> type = method.getDeclaringClass();
      if (!isOne(type) || method.getParameterCount() > 0) {
        return false;
      }
      RecordComponent only = type.getRecordComponents()[0];
      return only.getAccessor().equals(method.getAnnotated());
    }

    @Override
    public @Nullable PropertyName findNameForSerialization(
        MapperConfig<?> config, Annotated member) {
      return member instanceof AnnotatedMethod method && method.getParameterCount() == 0
          ? renamed(method.getDeclaringClass(), method.getName())
          : null;
    }

    @Override
    public @Nullable PropertyName findNameForDeserialization(
        MapperConfig<?> config, Annotated member) {
      if (member instanceof AnnotatedParameter parameter
          && parameter.getDeclaringClass().isRecord()
          && parameter.getOwner() instanceof AnnotatedConstructor constructor) {
        RecordComponent[] components = parameter.getDeclaringClass().getRecordComponents();
        return constructor.getParameterCount() == components.length
            ? renamed(parameter.getDeclaringClass(), components[parameter.getIndex()].getName())
            : null;
      }
      return null;
    }

    private static @Nullable PropertyName renamed(Class<?> type, String component) {
      return type.isRecord() && type.getName().startsWith(OURS) && component.endsWith("_")
          ? PropertyName.construct(fieldName(component))
          : null;
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(
        MapperConfig<?> config, Annotated member) {
      return member instanceof AnnotatedConstructor constructor
              && isOne(constructor.getDeclaringClass())
              && constructor.getParameterCount() == 1
              && constructor.getRawParameterType(0) == String.class
          ? JsonCreator.Mode.DELEGATING
          : null;
    }
  }
}
