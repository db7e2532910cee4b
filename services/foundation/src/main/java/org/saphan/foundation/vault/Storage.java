package org.saphan.foundation.vault;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where sealed bytes lie that are too many for the database. It sees neither what they are nor the
 * keys to them.
 */
public interface Storage {
  /** Names are made of ids and numbers, in folders. */
  Pattern NAME = Pattern.compile("[0-9a-f-]+(/[0-9a-f-]+)*");

  /**
   * Keeps bytes under a name. They are there for good when it returns; what stood there before is
   * replaced as a whole.
   *
   * @throws StorageAway if they could not be kept
   */
  void put(String name, byte[] bytes);

  /**
   * The bytes of this name, empty if there are none.
   *
   * @throws StorageAway if that cannot be said
   */
  Optional<byte[]> get(String name);

  /**
   * Removes all that stands in a folder and in those below; nothing if there is none.
   *
   * @throws StorageAway if something may be left
   */
  void remove(String folder);

  /** The storage does not do what it should; asking again later may help. */
  final class StorageAway extends RuntimeException {
    public StorageAway(String what, Throwable cause) {
      super(what, cause);
    }
  }

  /**
   * The same name if it is a sound one.
   *
   * @throws IllegalArgumentException if it is not: names are made by the vault alone
   */
  static String checked(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a name in the storage: " + name);
    }
    return name;
  }
}
