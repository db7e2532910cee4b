package org.saphan.repatriation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.saphan.foundation.ledger.Binding;
import org.saphan.foundation.ledger.WordRule;
import org.saphan.foundation.messaging.Envelope.DataClass;
import org.saphan.foundation.personal.PersonDocuments;
import org.saphan.repatriation.notice.NoticeView;
import org.saphan.repatriation.returning.ReturnEvent;
import org.saphan.repatriation.returning.ReturnReaders;
import org.saphan.repatriation.returning.ReturnState;
import org.saphan.repatriation.returning.ReturnTable;
import org.saphan.repatriation.returning.ReturnView;
import org.saphan.repatriation.store.ReferenceView;
import org.saphan.repatriation.store.ReturnPreparation;
import org.saphan.repatriation.store.StoredBeside;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The returns as this service offers them. */
@Configuration(proxyBeanMethods = false)
class ReturnBindings {
  @Bean
  ReturnView returnView(
      ReferenceView reference,
      JdbcTemplate jdbc,
      JsonMapper json,
      NoticeView notices,
      PersonDocuments persons) {
    return new ReturnView(reference, new StoredBeside(jdbc, json, notices, persons));
  }

  @Bean
  Binding<ReturnState, ReturnEvent, ReturnView> returns(
      ReturnView view, ReferenceView reference, JsonMapper json, PersonDocuments persons) {
    return new Binding<>(
            ReturnTable.lifeCycle(),
            "RET",
            Repatriation.NAME,
            Repatriation.PROTECTION,
            DataClass.P1,
            Set.of("dueAt", "facility", "outcome"),
            () -> view,
            actor -> Repatriation.ties(actor, reference))
        .withPreparation(new ReturnPreparation(json, persons, view.beside(), view.law().country()))
        .withMask(new ReturnMask(view.law().country()))
        .withWords(
            new WordRule<>(state -> persons(state.personRef(), view), ReturnReaders::include));
  }

  /** As whom she is written of; another where she was forgotten in between. */
  private static List<UUID> persons(UUID personRef, ReturnView view) {
    return Stream.of(personRef, view.beside().current(personRef)).distinct().toList();
  }
}
