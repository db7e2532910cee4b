package org.saphan.testkit.walk;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Derived;

/**
 * Makes values of any record at random, from a seed, so that a failing walk can be walked again.
 */
public final class Samples {
  private static final int LONGEST_LIST = 3;
  private static final Instant EPOCH = Instant.parse("2026-01-05T02:00:00Z");

  private final RandomGenerator random;
  private final Map<Class<?>, Function<RandomGenerator, Object>> makers = new HashMap<>();

  public Samples(RandomGenerator random) {
    this.random = random;
    makers.put(String.class, r -> "text" + r.nextInt(5));
    makers.put(UUID.class, r -> new UUID(0, r.nextInt(1, 6)));
    makers.put(Instant.class, r -> EPOCH.plusSeconds(r.nextInt(90 * 86_400)));
    makers.put(LocalDate.class, r -> LocalDate.of(2026, 1, 1).plusDays(r.nextInt(400)));
    makers.put(BigDecimal.class, r -> BigDecimal.valueOf(r.nextInt(1000), 2));
    makers.put(int.class, r -> r.nextInt(1, 4));
    makers.put(Integer.class, r -> r.nextInt(1, 4));
    makers.put(long.class, r -> r.nextLong(1, 10));
    makers.put(Long.class, r -> r.nextLong(1, 10));
    makers.put(boolean.class, RandomGenerator::nextBoolean);
    makers.put(Boolean.class, RandomGenerator::nextBoolean);
  }

  /** Says how a type is made: small types have rules for what they take. */
  public <T> Samples with(Class<T> type, Function<RandomGenerator, T> maker) {
    makers.put(type, maker::apply);
    return this;
  }

  /** A value of this type. */
  public <T> T of(Class<T> type) {
    @SuppressWarnings("unchecked") // makers and constructors give what is asked for
    T value = (T) make(type);
    return value;
  }

  private Object make(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      List<Object> all = new ArrayList<>();
      int size = random.nextInt(LONGEST_LIST + 1);
      for (int i = 0; i < size; i++) {
        all.add(make(list.getActualTypeArguments()[0]));
      }
      return all;
    }
    Class<?> plain = (Class<?>) type;
    Function<RandomGenerator, Object> maker = makers.get(plain);
    if (maker != null) {
      return maker.apply(random);
    }
    if (plain.isEnum()) {
      Object[] constants = plain.getEnumConstants();
      return constants[random.nextInt(constants.length)];
    }
    if (plain.isRecord()) {
      return record(plain);
    }
    throw new IllegalArgumentException("No sample of " + type);
  }

  private Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] values = new @Nullable Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] =
          optional(components[i]) && random.nextInt(3) == 0
              ? null
              : make(components[i].getGenericType());
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      throw new IllegalArgumentException(
          "No sample of " + type + ": " + refused.getCause(), refused);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean optional(RecordComponent component) {
    AnnotatedElement type = component.getAnnotatedType();
    return type.isAnnotationPresent(Nullable.class)
        && !Derived.class.isAssignableFrom(component.getType());
  }
}
