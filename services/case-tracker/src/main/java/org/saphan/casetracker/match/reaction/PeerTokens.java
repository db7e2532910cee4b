package org.saphan.casetracker.match.reaction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.saphan.foundation.likeness.MatchTokens;
import org.saphan.foundation.peer.PeerReply;
import org.saphan.foundation.peer.Peers;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Asks the vaults of this node, sealed. */
public final class PeerTokens implements TokenSource {
  private static final String TYPE = "match-tokens";
  private static final TypeReference<List<MatchTokens>> TOKENS = new TypeReference<>() {};

  private final Peers peers;
  private final JsonMapper json;

  public PeerTokens(Peers peers, JsonMapper json) {
    this.peers = peers;
    this.json = json;
  }

  /** A vault that refuses has no key yet: that is mended by its operator, so ask again. */
  @Override
  public Optional<List<MatchTokens>> ask(String vault, UUID personRef) {
    return switch (peers.ask(vault, TYPE, personRef, Map.of())) {
      case PeerReply.Content(byte[] bytes) -> Optional.of(json.readValue(bytes, TOKENS));
      case PeerReply.Refused refused -> Optional.empty();
      case PeerReply.Away away -> Optional.empty();
    };
  }
}
