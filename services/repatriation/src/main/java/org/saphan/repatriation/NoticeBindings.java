package org.saphan.repatriation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saphan.foundation.ledger.Binding;
import org.saphan.foundation.ledger.Claim;
import org.saphan.foundation.ledger.HistoryLine;
import org.saphan.foundation.ledger.Mask.Part;
import org.saphan.foundation.messaging.Envelope.DataClass;
import org.saphan.foundation.personal.PersonDocuments;
import org.saphan.foundation.vault.Vault;
import org.saphan.repatriation.notice.NoticeEvent;
import org.saphan.repatriation.notice.NoticeEvent.ReceptionConfirmed;
import org.saphan.repatriation.notice.NoticeState;
import org.saphan.repatriation.notice.NoticeTable;
import org.saphan.repatriation.notice.NoticeView;
import org.saphan.repatriation.store.NoticePersons;
import org.saphan.repatriation.store.NoticePreparation;
import org.saphan.repatriation.store.ReferenceView;
import org.saphan.repatriation.store.StoredNotices;
import org.saphan.repatriation.store.StoredReturns;
import org.saphan.repatriation.terms.Abroad;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The notices as this service offers them. */
@Configuration(proxyBeanMethods = false)
class NoticeBindings {
  /** What the other says instead of making a second one. */
  private static final String GUARD = "STATE";

  @Bean
  NoticeView noticeView(ReferenceView reference, JdbcTemplate jdbc, JsonMapper json) {
    return new NoticeView(reference, new StoredReturns(jdbc, json));
  }

  @Bean
  Binding<NoticeState, NoticeEvent, NoticeView> notices(
      NoticeView view,
      ReferenceView reference,
      JdbcTemplate jdbc,
      JsonMapper json,
      PersonDocuments persons,
      Vault vault) {
    return new Binding<>(
            NoticeTable.lifeCycle(),
            "NOT",
            Repatriation.NAME,
            Repatriation.BORDER,
            DataClass.P1,
            Set.of("toVersion"),
            () -> view,
            actor -> Repatriation.ties(actor, reference))
        .withPreparation(
            new NoticePreparation(
                json,
                new NoticePersons(persons, () -> view),
                new StoredNotices(jdbc),
                vault::keyedHash,
                () -> view))
        .withClaims(NoticeBindings::claims)
        .withMask((notice, by) ->
            Abroad.isOneOf(by, view.law().country())
                ? Optional.of(new Part(notice.state(), NoticeBindings::withoutHouse, true))
                : Optional.empty());
  }

  /** Its own notice is told abroad, but not which house is ready (chapter D.3, G6). */
  private static Optional<HistoryLine> withoutHouse(HistoryLine line) {
    return Optional.of(
        line.event() instanceof ReceptionConfirmed confirmed
            ? line.withEvent(confirmed.toldAbroad())
            : line);
  }

  /** A notice is known by its number: whoever registers it again meets the first. */
  private static List<Claim> claims(NoticeState notice) {
    return List.of(new Claim(GUARD, "noticeKey", notice.noticeKey().asOneWouldCompare()));
  }
}
