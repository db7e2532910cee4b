package org.saphan.victimreferral.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.saphan.lifecycle.FollowOn;
import org.saphan.victimreferral.consent.ConsentState;
import org.saphan.victimreferral.consent.ConsentView;
import org.saphan.victimreferral.episode.ServiceEpisodeCommand.WithdrawServiceRequest;
import org.saphan.victimreferral.episode.ServiceEpisodeState;
import org.saphan.victimreferral.episode.ServiceEpisodeTable;
import org.saphan.victimreferral.referral.ReferralCommand.WithdrawReferral;
import org.saphan.victimreferral.referral.ReferralStage;
import org.saphan.victimreferral.referral.ReferralState;
import org.saphan.victimreferral.referral.ReferralTable;
import org.saphan.victimreferral.referral.ReferralView;
import org.saphan.victimreferral.terms.CareView;
import org.saphan.victimreferral.terms.ConsentPurpose;
import org.saphan.victimreferral.terms.EpisodeStatus;
import org.saphan.victimreferral.terms.WithdrawReason;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The places and services of a person that wait for nothing but her word, as the ledger keeps them
 * in the transaction in which she takes it back or says no, or in which it runs out (C.5: at once).
 * Where she stays and what has begun goes on.
 */
public final class StoredReliance implements ConsentView.Reliance {
  private static final String WAITING =
      "select o.id, o.stage, o.state from aggregate o join aggregate v on v.id::text = o.state ->>"
          + " 'victimCaseId' where o.lifecycle = ? and o.stage = any (?) and v.lifecycle ="
          + " 'victim-case' and v.state ->> 'personRef' = ? order by o.id";

  /** A house was asked, or waits for her: row F7. */
  private static final String[] PLACES = {"OFFERED", "ACCEPTED", "NOT_ARRIVED"};

  /** A provider was asked, or means to begin: row E7. */
  private static final String[] SERVICES = {"REQUESTED", "PLANNED"};

  private final JdbcTemplate jdbc;
  private final JsonMapper json;
  private final StoredConsents consents;
  private final ReferralView referrals;

  public StoredReliance(
      JdbcTemplate jdbc, JsonMapper json, StoredConsents consents, ReferralView referrals) {
    this.jdbc = jdbc;
    this.json = json;
    this.consents = consents;
    this.referrals = referrals;
  }

  private record Kept<S>(UUID id, String stage, S state) {}

  @Override
  public List<FollowOn> ends(UUID consentId, ConsentState word, Instant at) {
    ReferralView left = referrals.with(consents.with(consentId, word));
    return switch (word.purpose()) {
      case SHARE_FOR_REFERRAL -> places(word, left, at).toList();
      case RECEIVE_SERVICE -> services(word, left.care(), at).toList();
      case CONTACT_FAMILY,
          SHARE_WITH_POLICE,
          TESTIFY,
          SHARE_CROSS_BORDER,
          HEALTH_CHECK,
          FOLLOW_UP_CONTACT,
          STATISTICS_MICRODATA,
          RETURN ->
          List.of();
    };
  }

  private Stream<FollowOn> places(ConsentState word, ReferralView left, Instant at) {
    return waiting(ReferralTable.NAME, ReferralState.class, word.personRef(), PLACES)
        .filter(one -> left.operator(one.state()).filter(word::concerns).isPresent())
        .filter(one -> !left.mayStillLearn(one.state(), at))
        .filter(one -> !isPromisedToChild(one, left.care()))
        .map(one -> new FollowOn(ReferralTable.NAME, one.id(), new WithdrawReferral(reason(word))));
  }

  /** What ran out is no more there, as what was taken back. */
  private static WithdrawReason reason(ConsentState word) {
    return word.said().granted() ? WithdrawReason.CONSENT_WITHDRAWN : WithdrawReason.PERSON_REFUSED;
  }

  /** A child does not lose a bed without somebody who looks at her best interest (C.5). */
  private static boolean isPromisedToChild(Kept<ReferralState> one, CareView care) {
    return !one.stage().equals(ReferralStage.OFFERED.name())
        && care.isChild(one.state().victimCaseId());
  }

  private Stream<FollowOn> services(ConsentState word, CareView left, Instant at) {
    return waiting(ServiceEpisodeTable.NAME, ServiceEpisodeState.class, word.personRef(), SERVICES)
        .filter(one -> word.concerns(one.state().provider()))
        .filter(one ->
            !left.agreed(
                one.state().victimCaseId(),
                ConsentPurpose.RECEIVE_SERVICE,
                one.state().provider(),
                at))
        .map(one ->
            new FollowOn(
                ServiceEpisodeTable.NAME,
                one.id(),
                new WithdrawServiceRequest(EpisodeStatus.STOPPED, null, at)));
  }

  private <S> Stream<Kept<S>> waiting(
      String lifecycle, Class<S> state, UUID personRef, String[] stages) {
    return jdbc
        .query(WAITING, (row, no) -> kept(row, state), lifecycle, stages, personRef.toString())
        .stream();
  }

  private <S> Kept<S> kept(ResultSet row, Class<S> state) throws SQLException {
    return new Kept<>(
        row.getObject("id", UUID.class),
        row.getString("stage"),
        json.readValue(row.getString("state"), state));
  }
}
