package org.saphan.mutualassistance.web;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.json.SmallTypes;
import org.saphan.foundation.text.Wording;
import org.saphan.foundation.web.Shown;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.PrivateText;
import org.saphan.mutualassistance.request.content.SectionContent;

/** What stands in a section, line by line, for people who may read the words. */
public final class SectionLines {
  /**
   * One field that is filled in.
   *
   * @param label with the numbers of the entries it stands in
   * @param document where the field is one
   */
  public record Line(String label, String text, @Nullable DocumentRef document) {}

  private final Wording words;
  private final Shown shown;
  private final List<Line> lines = new ArrayList<>();

  private SectionLines(Wording words, Shown shown) {
    this.words = words;
    this.shown = shown;
  }

  /** The lines of a section, in the order of its fields; empty if nothing is filled in. */
  static List<Line> of(SectionContent content, Wording words, Shown shown) {
    SectionLines all = new SectionLines(words, shown);
    String path = content.section().titleKey();
    all.fields(path, "", (Record) content);
    return List.copyOf(all.lines);
  }

  private void fields(String path, String number, Record whole) {
    for (RecordComponent component : whole.getClass().getRecordComponents()) {
      add(path + "." + component.getName(), number, read(whole, component));
    }
  }

  private void add(String path, String number, @Nullable Object value) {
    String label = words.say(path) + number;
    switch (value) {
      case null -> {}
      case PrivateText text -> lines.add(new Line(label, text.value(), null));
      case String text -> lines.add(new Line(label, name(path, text), null));
      case UUID reference -> lines.add(new Line(label, reference.toString(), null));
      case DocumentRef document ->
          lines.add(new Line(label, document.docId().toString(), document));
      case List<?> many when many.isEmpty() -> {}
      case List<?> many when isPlain(many.getFirst()) ->
          lines.add(new Line(label, shown.value(field(path), many), null));
      case List<?> many -> {
        for (int index = 0; index < many.size(); index++) {
          String its = number + " (" + (index + 1) + ")";
          if (many.get(index) instanceof Record each && isGroup(each)) {
            fields(path, its, each);
          } else {
            add(path, its, many.get(index));
          }
        }
      }
      default -> lines.add(new Line(label, name(path, value), null));
    }
  }

  private String name(String path, Object value) {
    return shown.value(field(path), value);
  }

  /** {@code section.5.offences.article} is the field {@code offences.article} of its record. */
  private static String field(String path) {
    return path.replaceFirst("section\\.[0-9]+\\.", "");
  }

  /** Codes of one list stand in one line; words and groups each in their own. */
  private static boolean isPlain(Object each) {
    return !(each instanceof PrivateText) && !isGroup(each) && !(each instanceof DocumentRef);
  }

  private static boolean isGroup(Object each) {
    return each instanceof Record
        && !SmallTypes.isOne(each.getClass())
        && !(each instanceof DocumentRef);
  }

  private static @Nullable Object read(Record whole, RecordComponent component) {
    try {
      return component.getAccessor().invoke(whole);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("Not a public record: " + whole.getClass(), impossible);
    }
  }
}
