package org.saphan.foundation.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.text.Wording;
import org.saphan.lifecycle.Actor;

/** What a service adds by hand to the pages and the API that follow from its rows. */
public interface ByHand {
  /** A service that adds nothing. */
  ByHand NOTHING = new ByHand() {};

  /** One value of an open list and its name in the reader's language. */
  record Choice(String value, String name) {}

  /**
   * The values of an open list, such as the countries of the reference data: offered in forms and
   * named on pages. They are not compared with what is sent; that is the rules' part.
   *
   * @param type of one value
   * @param path of its field, without the numbers of list entries
   * @return empty where it is typed and shown as it is
   */
  default List<Choice> choices(Class<?> type, String path, Wording words) {
    return List.of();
  }

  /**
   * Whether a form only carries this field along, such as the reference of a person who is known
   * already.
   *
   * @param path of the field, without the numbers of list entries
   */
  default boolean isCarried(String path) {
    return false;
  }

  /**
   * Whether a form proposes a new id for this field: of somebody or something that nobody had a
   * number for. Who has one puts it in its place, unless the form carries it along.
   *
   * @param command simple name
   * @param path of the field
   */
  default boolean isNew(String command, String path) {
    return false;
  }

  /**
   * Fields of a command on an aggregate that its state knows already, such as the referral to which
   * a transfer leads: the form of the command is filled with them. For who sees the whole.
   */
  default Map<String, String> known(Class<?> command, Object state) {
    return Map.of();
  }

  /**
   * What may begin from an aggregate: the commands, with the fields that are known here and that
   * nobody is to type again. Offered to whom a row lets create.
   *
   * @param collection as in paths
   */
  default Map<Class<?>, Map<String, UUID>> begins(String collection, UUID id, Object state) {
    return Map.of();
  }

  /**
   * What is so or not so about an aggregate and does not stand in its state, such as a word that
   * another service keeps: the ends of the keys of the texts {@code flag.*}. For who sees it whole.
   *
   * @param collection as in paths
   */
  default Map<String, Boolean> flags(String collection, UUID id, Object state, Actor reader) {
    return Map.of();
  }

  /** The same of what was found. */
  static Map<String, Boolean> flags(
      ByHand byHand, String collection, Reading.Found found, Actor reader) {
    return found.part().isPresent()
        ? Map.of()
        : byHand.flags(collection, found.summary().id(), found.snapshot().state(), reader);
  }

  /**
   * Special pages of an aggregate: the rest of the path, and the key of the link's text.
   *
   * @param collection as in paths
   */
  default Map<String, String> pages(String collection) {
    return Map.of();
  }

  /**
   * The same of one aggregate, where not every reader of it is to have them or not at every time.
   *
   * @param collection as in paths
   */
  default Map<String, String> pages(String collection, Reading.Found found, Actor reader) {
    return pages(collection);
  }

  /** Paths of the API besides those of the rows, as OpenAPI writes them. */
  default Map<String, Object> paths() {
    return Map.of();
  }
}
