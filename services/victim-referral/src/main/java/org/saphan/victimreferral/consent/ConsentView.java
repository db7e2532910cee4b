package org.saphan.victimreferral.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.FollowOn;
import org.saphan.lifecycle.Tie;
import org.saphan.victimreferral.terms.VictimReference;

/**
 * What the rules of a consent see besides it: the directory, where the person is helped, and what
 * rests on it.
 */
public record ConsentView(VictimReference law, Beside beside, Reliance reliance) {
  /** What goes on here because a person agreed to it. */
  @FunctionalInterface
  public interface Reliance {
    /** Nothing does. */
    Reliance NOTHING = (consentId, word, at) -> List.of();

    /**
     * What ends because a consent was taken back, ran out or was refused, and nothing else allows
     * it.
     *
     * @param word the consent as it is then
     */
    List<FollowOn> ends(UUID consentId, ConsentState word, Instant at);
  }

  /** The cases and referrals of a person, as they are in this transaction. */
  public interface Beside {
    /** Knows of no case. */
    Beside NOTHING =
        new Beside() {
          @Override
          public Set<Tie> helpersOf(UUID personRef) {
            return Set.of();
          }

          @Override
          public boolean mayHear(Actor officer, UUID personRef) {
            return true;
          }

          @Override
          public Optional<UUID> caseOf(UUID personRef) {
            return Optional.empty();
          }

          @Override
          public boolean isKnown(UUID personRef) {
            return true;
          }
        };

    /** Who is tied to the person's victim case and referrals: who she speaks to. */
    Set<Tie> helpersOf(UUID personRef);

    /**
     * Whether somebody may write down what the person says. Anybody of the roles may while she has
     * no victim case here; then those who help her, who identify her, and whom she agreed to speak
     * to.
     */
    boolean mayHear(Actor officer, UUID personRef);

    /** The case file of the person. */
    Optional<UUID> caseOf(UUID personRef);

    /** Whether there is a record of this person. */
    boolean isKnown(UUID personRef);
  }
}
