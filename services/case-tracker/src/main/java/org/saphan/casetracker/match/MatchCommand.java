package org.saphan.casetracker.match;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.Countersigned;
import org.saphan.lifecycle.PrivateText;

/** What may be asked of a match: the commands of the tables, in the order of their rows. */
public sealed interface MatchCommand {
  /** Digits of a score behind the point, as the event has them. */
  int SCORE_SCALE = 4;

  /**
   * Row L3.
   *
   * @param score how alike the records are, 0 to 1
   */
  record ProposePersonMatch(UUID leftPersonRef, UUID rightPersonRef, BigDecimal score)
      implements MatchCommand {
    public ProposePersonMatch {
      if (score.signum() < 0 || score.compareTo(BigDecimal.ONE) > 0) {
        throw new IllegalArgumentException("A score is 0 to 1");
      }
      score = score.setScale(SCORE_SCALE, RoundingMode.HALF_UP);
    }
  }

  /**
   * Row L4.
   *
   * @param challengeAnswer whether the person knew the answer
   */
  record ConfirmPersonMatch(PrivateText challengeQuestion, boolean challengeAnswer)
      implements MatchCommand {}

  /** Row L5. */
  record RejectPersonMatch() implements MatchCommand {}

  /** Row L6: a mistake is taken back by two. */
  record RevokePersonMatch(Code secondPerson, @Nullable Signer signer)
      implements MatchCommand, Countersigned {
    @Override
    public Countersigned signedBy(Signer second) {
      return new RevokePersonMatch(secondPerson, second);
    }
  }
}
