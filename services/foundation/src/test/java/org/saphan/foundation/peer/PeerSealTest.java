package org.saphan.foundation.peer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.foundation.peer.PeerSeal.Checked;
import org.saphan.foundation.peer.PeerSeal.Signed;
import org.saphan.foundation.peer.PeerSeal.Unbelievable;

class PeerSealTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final UUID ID = UUID.fromString("0192f5a0-0000-7000-8000-000000000001");
  private static final ECKey SHOP_KEY = key();
  private static final ECKey POST_KEY = key();
  private static final ECKey BANK_KEY = key();
  private static final PeerSeal SHOP = seal("shop", SHOP_KEY, NOW);
  private static final PeerSeal POST = seal("post", POST_KEY, NOW);
  private static final PeerSeal BANK = seal("bank", BANK_KEY, NOW);

  @Test
  void aQuestionArrivesAsItWasAskedAndItsAnswerIsOpenedByWhoAsked() throws Exception {
    Signed asked = question();
    Checked came = POST.checked(asked.text());
    assertThat(came.question())
        .isEqualTo(new PeerQuestion("shop", "parcel", ID, Map.of("size", "3")));

    String sealed = POST.sealed(came, content("the parcel"));
    assertThat(sealed).doesNotContain("the parcel");
    PeerReply opened = SHOP.opened("post", asked.number(), sealed);
    assertThat(opened).hasToString("Content");
    assertThat(((PeerReply.Content) opened).bytes()).isEqualTo("the parcel".getBytes(UTF_8));
  }

  @Test
  void aNoIsSealedToo() throws Exception {
    Signed asked = question();
    String sealed = POST.sealed(POST.checked(asked.text()), new PeerReply.Refused("STATE"));
    assertThat(SHOP.opened("post", asked.number(), sealed))
        .isEqualTo(new PeerReply.Refused("STATE"));
  }

  @Test
  void anAnswerHasALimit() throws Exception {
    Checked came = POST.checked(question().text());
    assertThat(POST.sealed(came, new PeerReply.Content(new byte[PeerSeal.MAX_CONTENT])).length())
        .isLessThan(Peers.MAX_SEALED);
    assertThatThrownBy(
            () -> POST.sealed(came, new PeerReply.Content(new byte[PeerSeal.MAX_CONTENT + 1])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aQuestionIsGoodForSixtySecondsAndNotForOneMore() throws Exception {
    Duration most = PeerSeal.MAX_AGE;
    assertThat(most).isEqualTo(Duration.ofSeconds(60));
    for (Instant stillGood : new Instant[] {NOW.plus(most), NOW.minus(most)}) {
      assertThat(seal("post", POST_KEY, stillGood).checked(question().text()).at()).isEqualTo(NOW);
    }
    for (Instant tooFar :
        new Instant[] {NOW.plus(most).plusSeconds(1), NOW.minus(most).minusSeconds(1)}) {
      refuses(seal("post", POST_KEY, tooFar), question().text(), "too old");
    }
  }

  @Test
  void aQuestionToAnotherServiceIsNotAnswered() {
    refuses(BANK, question().text(), "not for this service");
  }

  @Test
  void whoIsUnknownOrSignsForAnotherIsNotAnswered() {
    PeerSeal stranger = seal("stranger", key(), NOW);
    refuses(POST, stranger.question("post", "parcel", ID, Map.of()).text(), "unknown service");
    PeerSeal impostor = seal("shop", BANK_KEY, NOW);
    refuses(POST, impostor.question("post", "parcel", ID, Map.of()).text(), "not signed by shop");
  }

  @Test
  void aChangedQuestionIsNotAnswered() {
    String[] asked = question().text().split("\\.");
    String[] other = SHOP.question("post", "letter", ID, Map.of()).text().split("\\.");
    refuses(POST, asked[0] + "." + other[1] + "." + asked[2], "not signed by shop");
  }

  @Test
  void noOtherAlgorithmAndNoMissingSignatureIsBelieved() throws JOSEException {
    JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer("shop").audience("post").build();
    refuses(POST, new PlainJWT(claims).serialize(), "malformed");
    SignedJWT hashed = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    hashed.sign(new MACSigner(POST_KEY.toPublicJWK().toJSONString()));
    refuses(POST, hashed.serialize(), "not signed by shop");
    refuses(POST, "nonsense", "malformed");
    refuses(POST, "", "malformed");
  }

  @Test
  void anAnswerIsForOneQuestionOfOneServiceByTheOneThatWasAsked() throws Exception {
    Signed asked = question();
    String sealed = POST.sealed(POST.checked(asked.text()), content("the parcel"));

    assertThatThrownBy(() -> SHOP.opened("post", UUID.randomUUID(), sealed))
        .isInstanceOf(Unbelievable.class)
        .hasMessageContaining("another question");
    assertThatThrownBy(() -> SHOP.opened("bank", asked.number(), sealed))
        .isInstanceOf(Unbelievable.class)
        .hasMessageContaining("not signed by bank");
    assertThatThrownBy(() -> BANK.opened("post", asked.number(), sealed))
        .isInstanceOf(Unbelievable.class);
    assertThatThrownBy(() -> SHOP.opened("post", asked.number(), asked.text()))
        .isInstanceOf(Unbelievable.class);
  }

  @Test
  void whatSomebodyBetweenPutsInItsPlaceIsNotBelieved() throws Exception {
    Signed asked = question();
    Checked came = POST.checked(asked.text());
    PeerSeal between = seal("post", BANK_KEY, NOW);
    assertThatThrownBy(
            () -> SHOP.opened("post", asked.number(), between.sealed(came, content("forged"))))
        .isInstanceOf(Unbelievable.class)
        .hasMessageContaining("not signed by post");
  }

  private static void refuses(PeerSeal seal, String text, String why) {
    assertThatThrownBy(() -> seal.checked(text))
        .isInstanceOf(Unbelievable.class)
        .hasMessageContaining(why);
  }

  private static Signed question() {
    return SHOP.question("post", "parcel", ID, Map.of("size", "3"));
  }

  private static PeerReply content(String text) {
    return new PeerReply.Content(text.getBytes(UTF_8));
  }

  private static PeerSeal seal(String service, ECKey own, Instant now) {
    Map<String, ECKey> others =
        Map.of(
            "shop", SHOP_KEY.toPublicJWK(),
            "post", POST_KEY.toPublicJWK(),
            "bank", BANK_KEY.toPublicJWK());
    return new PeerSeal(service, own, others, InstantSource.fixed(now));
  }

  private static ECKey key() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
