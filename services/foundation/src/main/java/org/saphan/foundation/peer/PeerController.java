package org.saphan.foundation.peer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.peer.PeerSeal.Checked;
import org.saphan.foundation.peer.PeerSeal.Unbelievable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where the other services ask. The door stands open for the path, and only a question that a known
 * service has signed gets further: no session and no token helps.
 */
@RestController
final class PeerController {
  /** Not below the service's name: the front door leads nobody here. */
  static final String PATH = "/peer";

  static final String MEDIA_TYPE = "application/jose";

  /** Largest question, in bytes. */
  static final int MAX_QUESTION = 16 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(PeerController.class);

  private final @Nullable PeerSeal seal;
  private final ObjectProvider<PeerAnswer> answers;
  private final InstantSource time;

  /**
   * Numbers of questions and when they are forgotten. In memory is enough: who plays one again to
   * another instance, or after a restart, gets what only the first one who asked can open.
   */
  private final Map<UUID, Instant> seen = new ConcurrentHashMap<>();

  PeerController(@Nullable PeerSeal seal, ObjectProvider<PeerAnswer> answers, InstantSource time) {
    this.seal = seal;
    this.answers = answers;
    this.time = time;
  }

  @PostMapping(path = PATH, consumes = MEDIA_TYPE)
  ResponseEntity<byte[]> ask(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(MAX_QUESTION + 1);
    if (body.length > MAX_QUESTION) {
      throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }
    PeerSeal here = seal;
    if (here == null) {
      throw new BadCredentialsException("This service has no peers");
    }
    try {
      Checked asked = here.checked(new String(body, US_ASCII));
      mustBeNew(asked);
      return answer(here, asked);
    } catch (Unbelievable question) {
      LOG.atWarn().addKeyValue("why", question.getMessage()).log("Refused to answer a question");
      throw new BadCredentialsException("Not a question of a peer");
    }
  }

  private ResponseEntity<byte[]> answer(PeerSeal here, Checked asked) {
    PeerReply reply =
        answers.stream()
            .filter(one -> one.type().equals(asked.question().type()))
            .findFirst()
            .map(one -> one.to(asked.question()))
            .orElseGet(() -> new PeerReply.Refused("NOT_FOUND"));
    return reply instanceof PeerReply.Away
        ? ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build()
        : ResponseEntity.ok()
            .contentType(MediaType.parseMediaType(MEDIA_TYPE))
            .body(here.sealed(asked, reply).getBytes(US_ASCII));
  }

  private void mustBeNew(Checked asked) throws Unbelievable {
    Instant now = time.instant();
    seen.values().removeIf(until -> until.isBefore(now));
    if (seen.putIfAbsent(asked.number(), asked.at().plus(PeerSeal.MAX_AGE)) != null) {
      throw new Unbelievable("said again");
    }
  }
}
