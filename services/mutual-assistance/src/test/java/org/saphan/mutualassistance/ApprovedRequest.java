package org.saphan.mutualassistance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saphan.testkit.Story;

/** An outgoing request to Thailand that something belongs to, and the people around it. */
record ApprovedRequest(
    Story.Person prosecutor,
    Story.Person officer,
    Story.Person approver,
    Story.Person partner,
    Story.Person executing) {
  static ApprovedRequest people(Story story) {
    return new ApprovedRequest(
        story.person("prosecutor-sv", "LA-PPO-SV", "PROSECUTOR"),
        story.person("ospp-officer", "LA-OSPP", "CA_OFFICER"),
        story.person("ospp-approver", "LA-OSPP", "CA_APPROVER"),
        story.person("oag-partner", "TH-OAG", "PARTNER"),
        story.person("executor-sv", "LA-PPO-SV", "EXECUTING_AUTHORITY"));
  }

  /** A draft with one item of this type. */
  UUID drafted(String type, boolean victimConcerned) {
    return drafted(type, victimConcerned, Map.of());
  }

  /** The same with other words in these fields. */
  UUID drafted(String type, boolean victimConcerned, Map<String, Object> otherwise) {
    Map<String, Object> draft = OutgoingRequestIT.draft();
    draft.putAll(otherwise);
    draft.put(
        "items",
        List.of(
            Map.of(
                "itemNo",
                1,
                "type",
                type,
                "victimConcerned",
                victimConcerned,
                "description",
                "Hear the witness")));
    return prosecutor.does("/requests/draft-mla-request", draft).accepted().id();
  }

  /** Takes a draft through review; Thailand's authority is named and knows nothing yet. */
  void approve(UUID id) {
    submit(id);
    approve(id, "CENTRAL_AUTHORITY");
  }

  /** Fills in what is missing and hands it in. */
  void submit(UUID id) {
    String request = "/requests/" + id;
    prosecutor
        .does(
            request + "/amend-mla-draft",
            Map.of(
                "sections",
                List.of(
                    Map.of("no", 4, "content", "A witness saw the payments."),
                    Map.of("no", 13, "content", "The hearing is near."),
                    Map.of("no", 17, "content", "As the treaty says."),
                    Map.of("no", 18, "content", "A female officer is there."),
                    Map.of("no", 19, "content", "The duty desk, at any hour"))),
            UUID.randomUUID(),
            prosecutor.sees(request).accepted().version())
        .accepted();
    prosecutor.does(request + "/submit-mla-for-review", Map.of()).accepted();
  }

  /** Takes what was handed in through review, to go on this way. */
  void approve(UUID id, String channel) {
    String request = "/requests/" + id;
    officer.does(request + "/take-for-review", Map.of()).accepted();
    approver
        .does(
            request + "/approve-mla-request",
            Map.of(
                "legalBasis",
                "ASEAN_MLAT",
                "requestedAuthority",
                "TH-OAG",
                "channel",
                channel,
                "undertakings",
                Map.of("use", true, "reciprocity", true, "return", true),
                "targetLangs",
                List.of("en")))
        .accepted();
  }

  /** Sends what was approved with this letter: from then on it is known there. */
  void dispatch(UUID id, Map<String, Object> signed) {
    translate(id);
    officer
        .does("/requests/" + id + "/transmit-mla-request", OutgoingRequestIT.transmission(signed))
        .accepted();
  }

  /** Records the translation that goes along, and says which document it is. */
  Map<String, Object> translate(UUID id) {
    String request = "/requests/" + id;
    Map<String, Object> translation = officer.keeps(request, "translation".getBytes(UTF_8));
    officer
        .does(
            request + "/record-translation",
            Map.of("lang", "en", "certifiedBy", "LA-OSPP", "translation", translation))
        .accepted();
    return translation;
  }

  /** Takes a draft through review and sends it. */
  void send(UUID id) {
    approve(id);
    dispatch(id, officer.keeps("/requests/" + id, "signed letter".getBytes(UTF_8)));
  }
}
