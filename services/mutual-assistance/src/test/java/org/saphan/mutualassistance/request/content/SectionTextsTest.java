package org.saphan.mutualassistance.request.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saphan.mutualassistance.terms.Confidentiality;
import org.saphan.testkit.MessageFiles;

/** The form of the 22 sections needs a title, a hint and a label for every field. */
class SectionTextsTest {
  private static final MessageFiles[] ROOMS = {
    new MessageFiles("mutual-assistance"), new MessageFiles("published")
  };

  @Test
  void everySectionHasATitleAHintAndALabelForEveryField() {
    Set<String> wanted = new TreeSet<>();
    for (Section section : Section.values()) {
      wanted.add(section.titleKey());
      wanted.add(section.titleKey() + ".hint");
      addLabels(section.titleKey(), section.type(), wanted);
    }
    assertThat(wanted).contains("section.5.offences.lawName", "section.7.persons.names.text");
    assertThat(MessageFiles.missing(wanted, ROOMS)).isEmpty();
  }

  @Test
  void everyChoiceInASectionIsWorded() {
    Set<String> wanted = new TreeSet<>();
    Stream.of(Section.values()).forEach(section -> addChoices(section.type(), wanted));
    addValues(Phase.class, wanted);
    assertThat(wanted).contains("code.PersonRole.VICTIM", "code." + name(Confidentiality.CONTENT));
    assertThat(MessageFiles.missing(wanted, ROOMS)).isEmpty();
  }

  private static void addLabels(String prefix, Class<?> type, Set<String> labels) {
    for (RecordComponent component : type.getRecordComponents()) {
      String label = prefix + "." + component.getName();
      labels.add(label);
      Class<?> value = value(component.getGenericType());
      if (isOurs(value)) {
        addLabels(label, value, labels);
      }
    }
  }

  private static void addChoices(Class<?> type, Set<String> keys) {
    for (RecordComponent component : type.getRecordComponents()) {
      Class<?> value = value(component.getGenericType());
      if (value.isEnum()) {
        addValues(value, keys);
      } else if (isOurs(value)) {
        addChoices(value, keys);
      }
    }
  }

  private static void addValues(Class<?> type, Set<String> keys) {
    Arrays.stream(type.getEnumConstants())
        .forEach(constant -> keys.add("code." + name((Enum<?>) constant)));
  }

  private static String name(Enum<?> constant) {
    return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
  }

  private static Class<?> value(Type type) {
    return type instanceof ParameterizedType list
        ? value(list.getActualTypeArguments()[0])
        : (Class<?>) type;
  }

  private static boolean isOurs(Class<?> type) {
    return type.isRecord() && type.getPackage().equals(Section.class.getPackage());
  }
}
