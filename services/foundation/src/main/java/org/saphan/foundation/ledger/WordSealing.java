package org.saphan.foundation.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.saphan.foundation.ledger.Preparation.Draft;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals what a command says about a person with her own key: to erase her is to erase it too. Words
 * about nobody are sealed with the aggregate's. {@link SealedWords} shows them to colleagues.
 */
public final class WordSealing {
  private static final String MEDIA_TYPE = "application/json";

  private final JsonMapper json;

  public WordSealing(JsonMapper json) {
    this.json = json;
  }

  /**
   * One document for the words of one command.
   *
   * @param owner the person that it is about, or the aggregate
   * @param aggregate to which the command was given
   * @param version of the aggregate before it, 0 if it is created
   */
  public Draft of(UUID owner, UUID aggregate, long version, Object command) {
    return new Draft(owner, id(aggregate, version), 1, MEDIA_TYPE, json.writeValueAsBytes(command));
  }

  /** Under which they lie, so that they are told from all else that a line of history points to. */
  static UUID id(UUID aggregate, long version) {
    return UuidCreator.getNameBasedSha1(aggregate + "/words/" + version);
  }
}
