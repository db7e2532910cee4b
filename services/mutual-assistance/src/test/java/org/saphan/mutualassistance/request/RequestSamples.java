package org.saphan.mutualassistance.request;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.PrivateText;
import org.saphan.lifecycle.Role;
import org.saphan.mutualassistance.LaosOnPaper;
import org.saphan.mutualassistance.request.RequestPart.Item;
import org.saphan.mutualassistance.request.RequestPart.PersonCounts;
import org.saphan.mutualassistance.request.RequestPart.Undertakings;
import org.saphan.mutualassistance.terms.AssistanceType;
import org.saphan.mutualassistance.terms.Channel;
import org.saphan.mutualassistance.terms.Confidentiality;
import org.saphan.mutualassistance.terms.ForeignReference;
import org.saphan.mutualassistance.terms.LanguageTag;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.Urgency;
import org.saphan.testkit.walk.Samples;

/** Random values of all that commands to a request are made of. */
public final class RequestSamples {
  private RequestSamples() {}

  public static Samples from(RandomGenerator random) {
    return new Samples(random)
        .with(AgencyCode.class, r -> new AgencyCode("TH-OAG"))
        .with(CountryCode.class, r -> new CountryCode(r.nextInt(5) == 0 ? "CN" : "TH"))
        .with(Role.class, r -> new Role("CA_OFFICER"))
        .with(
            LegalBasis.class, r -> new LegalBasis(r.nextInt(6) == 0 ? "CN_LA_1999" : "ASEAN_MLAT"))
        .with(LanguageTag.class, r -> new LanguageTag("en"))
        .with(ForeignReference.class, r -> new ForeignReference("OAG/" + r.nextInt(1000)))
        .with(PrivateText.class, r -> new PrivateText("words"))
        .with(DocumentRef.class, r -> new DocumentRef(new UUID(0, r.nextInt(5)), 1, "0".repeat(64)))
        .with(
            RequestStage.class,
            r -> {
              List<RequestStage> running =
                  RequestFacts.IMPORT_STAGES.stream()
                      .map(RequestStage.class::cast)
                      .sorted()
                      .toList();
              return running.get(r.nextInt(running.size()));
            })
        .with(
            Channel.class,
            r ->
                r.nextInt(3) > 0
                    ? Channel.CENTRAL_AUTHORITY
                    : Channel.values()[r.nextInt(Channel.values().length)])
        .with(Undertakings.class, r -> new Undertakings(true, true, r.nextInt(4) > 0))
        .with(RequestOutline.class, RequestSamples::outline);
  }

  private static RequestOutline outline(RandomGenerator random) {
    boolean complete = random.nextInt(4) > 0;
    return new RequestOutline(
        random.nextInt(1, 4),
        LaosOnPaper.ASEAN,
        List.of(
            new Item(1, AssistanceType.F_RECORDS, false),
            new Item(2, AssistanceType.A_STATEMENT, random.nextBoolean())),
        Urgency.values()[random.nextInt(3)],
        List.of("Penal Code 215"),
        Confidentiality.CONTENT,
        null,
        List.of(),
        complete ? List.of(1, 2, 3, 4, 5, 8, 9, 10, 12, 13, 17, 18, 19) : List.of(1, 2, 3),
        List.of(),
        new PersonCounts(1, 0, 0),
        List.of());
  }
}
