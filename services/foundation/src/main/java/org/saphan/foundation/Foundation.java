package org.saphan.foundation;

import org.saphan.foundation.access.Access;
import org.saphan.foundation.clock.ClockConfiguration;
import org.saphan.foundation.json.Json;
import org.saphan.foundation.messaging.MessagingConfiguration;
import org.saphan.foundation.peer.PeerConfiguration;
import org.saphan.foundation.reference.ReferenceConfiguration;
import org.saphan.foundation.text.TextConfiguration;
import org.saphan.foundation.vault.VaultConfiguration;
import org.saphan.foundation.web.Answers;
import org.saphan.foundation.web.Parking;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * All that every service stands on; imported by its application class. A service with life cycles
 * imports {@code LedgerConfiguration} and {@code Web} besides.
 */
@Configuration(proxyBeanMethods = false)
@Import({
  Access.class,
  Answers.class,
  ClockConfiguration.class,
  Json.class,
  MessagingConfiguration.class,
  Migrations.class,
  Parking.class,
  PeerConfiguration.class,
  ReferenceConfiguration.class,
  TextConfiguration.class,
  VaultConfiguration.class
})
public class Foundation {}
