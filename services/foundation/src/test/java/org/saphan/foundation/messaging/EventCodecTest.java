package org.saphan.foundation.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.DeadlineEvent;
import org.saphan.lifecycle.DeadlineEvent.DeadlineExtended;
import org.saphan.lifecycle.DeadlineEvent.DeadlineSet;
import org.saphan.lifecycle.DeadlineEvent.ExtendReason;
import org.saphan.lifecycle.DeadlineEvent.Responsible;
import org.saphan.lifecycle.Role;

class EventCodecTest {
  private static final int ROUNDS = 2_000;
  private static final Schemas SCHEMAS = Schemas.shipped();
  private static final String CONTEXT = "mutual-assistance";
  private static final String IMPORTED = "saphan.mutual-assistance.MlaRequestImported";
  private static final EventCodec DEADLINES =
      EventCodec.writing(
          SCHEMAS, "deadlines", Arrays.asList(DeadlineEvent.class.getPermittedSubclasses()));
  private static final EventCodec CODEC =
      EventCodec.writing(
          SCHEMAS, CONTEXT, List.of(MlaRequestImported.class, MlaRequestApproved.class));

  enum Urgency {
    ROUTINE,
    PRIORITY,
    URGENT
  }

  enum ItemResult {
    EXECUTED,
    EXECUTED_NIL,
    NOT_EXECUTED,
    REFUSED,
    IMPOSSIBLE,
    WITHDRAWN
  }

  record Reference(String value) {}

  record Item(int itemNo, String type, boolean victimConcerned, @Nullable ItemResult result) {}

  record MlaRequestImported(
      UUID requestId,
      String direction,
      CountryCode requestedCountry,
      AgencyCode requestingAgency,
      @Nullable AgencyCode requestedAuthority,
      Reference legalBasis,
      String channel,
      @Nullable Reference foreignRef,
      List<Item> items,
      Urgency urgency,
      List<String> offenceCodes,
      Instant sentAt,
      int contentVersion) {}

  record Undertakings(boolean use, boolean reciprocity, boolean return_) {}

  record MlaRequestApproved(
      UUID requestId,
      String legalBasis,
      String profileVersion,
      AgencyCode centralAuthority,
      AgencyCode requestedAuthority,
      String channel,
      Undertakings undertakings,
      List<String> targetLangs,
      List<Integer> sectionsComplete,
      int contentVersion) {}

  private static MlaRequestImported any(Random random) {
    List<Item> items =
        IntStream.range(0, random.nextInt(4))
            .mapToObj(number ->
                new Item(
                    random.nextInt(),
                    "F_RECORDS",
                    random.nextBoolean(),
                    random.nextBoolean() ? null : pick(random, ItemResult.values())))
            .toList();
    return new MlaRequestImported(
        new UUID(random.nextLong(), random.nextLong()),
        pick(random, "OUTGOING", "INCOMING"),
        new CountryCode(pick(random, "TH", "VN", "KH")),
        new AgencyCode("LA-PPO-SV"),
        random.nextBoolean() ? null : new AgencyCode("TH-OAG"),
        new Reference(pick(random, "UNTOC_18", "ASEAN_MLAT", "RECIPROCITY")),
        "DIPLOMATIC",
        random.nextBoolean() ? null : new Reference("ອສ-12/2026 กข"),
        items,
        pick(random, Urgency.values()),
        IntStream.range(0, random.nextInt(3)).mapToObj(number -> "215/" + number).toList(),
        Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1_000L),
        random.nextInt());
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... of) {
    return of[random.nextInt(of.length)];
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Random random = new Random(20_261_121);
    for (int round = 0; round < ROUNDS; round++) {
      MlaRequestImported event = any(random);
      assertThat(CODEC.decode(CODEC.encode(event))).isEqualTo(event);
    }
  }

  @ParameterizedTest
  @MethodSource("deadlineEvents")
  void everyDeadlineEventIsReadAgain(DeadlineEvent event) {
    assertThat(DEADLINES.decode(DEADLINES.encode(event))).isEqualTo(event);
  }

  static Stream<? extends DeadlineEvent> deadlineEvents() {
    UUID id = UUID.randomUUID();
    Instant time = Instant.parse("2026-11-21T23:59:59.999999Z");
    Stream<DeadlineEvent> sets =
        Stream.of(List.<Instant>of(), List.of(time, time.plusSeconds(1)))
            .map(reminders ->
                new DeadlineSet(
                    id,
                    "D-M05",
                    id,
                    time,
                    time,
                    reminders,
                    "WORKING_DAYS_LA",
                    "2026-1",
                    reminders.isEmpty() ? null : "CN_LA_1999/1",
                    new Responsible(new AgencyCode("LA-MOJ"), new Role("CA_OFFICER")),
                    new Role("CA_APPROVER"),
                    true));
    Stream<DeadlineEvent> extensions =
        Arrays.stream(ExtendReason.values())
            .map(reason -> new DeadlineExtended(id, "D-M07", id, time, reason, "2026-1", null));
    return Stream.concat(
        Stream.concat(sets, extensions),
        Stream.of(
            new DeadlineEvent.DeadlineReminderDue(id, "D-M05", id, 1, time),
            new DeadlineEvent.DeadlineMet(id, "D-M05", id, time, id),
            new DeadlineEvent.DeadlineBreached(id, "D-M05", id, 2, time, new Role("CA_APPROVER")),
            new DeadlineEvent.DeadlinePaused(id, "D-M05", id, time),
            new DeadlineEvent.DeadlineResumed(id, "D-M05", id, time, time, "2026-1"),
            new DeadlineEvent.DeadlineCancelled(id, "D-M05", id, time)));
  }

  @Test
  void anEventBeginsWithTheFingerprintOfItsSchema() {
    byte[] bytes = CODEC.encode(any(new Random(1)));
    Schemas.Version written = SCHEMAS.written(EventCodec.fingerprint(bytes));
    assertThat(bytes).startsWith(0xC3, 0x01);
    assertThat(written).isEqualTo(SCHEMAS.latest(IMPORTED));
    assertThat(CODEC.typeOf(MlaRequestImported.class)).isEqualTo(IMPORTED);
    assertThat(CODEC.schemaVersionOf(MlaRequestImported.class)).isEqualTo("1");
  }

  /** Only what this reader needs, from inside lists too. */
  record Glance(List<ItemNumber> items, Instant sentAt) {
    record ItemNumber(int itemNo) {}
  }

  @Test
  void aReaderDeclaresOnlyTheFieldsItReads() {
    EventCodec reader = EventCodec.reading(SCHEMAS, Map.of(IMPORTED, Glance.class));
    MlaRequestImported event = any(new Random(5));
    Glance glance = reader.decode(CODEC.encode(event), Glance.class);
    assertThat(glance.sentAt()).isEqualTo(event.sentAt());
    assertThat(glance.items().stream().map(Glance.ItemNumber::itemNo))
        .containsExactlyElementsOf(event.items().stream().map(Item::itemNo).toList());
  }

  // Parcel has two versions: the second added a weight and the colour green.

  enum Colour {
    RED,
    BLUE,
    GREEN
  }

  enum TwoColours {
    RED,
    BLUE
  }

  enum KnownColour {
    RED,
    UNKNOWN_TO_READER
  }

  record Parcel(
      UUID id,
      Colour colour,
      LocalDate day,
      BigDecimal price,
      long serial,
      @Nullable Integer weight) {}

  private static final String PARCEL = "saphan.post.Parcel";
  private static final Schemas POST = Schemas.in("saphan/test-schemas/");
  private static final Parcel GREEN =
      new Parcel(new UUID(1, 2), Colour.GREEN, LocalDate.EPOCH, new BigDecimal("12.50"), 7, 3);

  private static byte[] green() {
    return EventCodec.writing(POST, "post", List.of(Parcel.class)).encode(GREEN);
  }

  @Test
  void bytesOfAnOldVersionAreReadAndNewFieldsAreEmpty() {
    record OldParcel(UUID id, TwoColours colour, LocalDate day, BigDecimal price, long serial) {}
    Schemas before = Schemas.in("saphan/test-schemas-before/");
    byte[] old =
        EventCodec.reading(before, Map.of(PARCEL, OldParcel.class))
            .encode(
                new OldParcel(
                    new UUID(1, 2), TwoColours.BLUE, LocalDate.EPOCH, new BigDecimal("1.00"), 9));

    assertThat(EventCodec.writing(POST, "post", List.of(Parcel.class)).decode(old))
        .isEqualTo(
            new Parcel(
                new UUID(1, 2), Colour.BLUE, LocalDate.EPOCH, new BigDecimal("1.00"), 9, null));
  }

  @Test
  void aVersionThatThisBuildDoesNotKnowIsNotGuessedAt() {
    record Anything(UUID id) {}
    Schemas before = Schemas.in("saphan/test-schemas-before/");
    EventCodec reader = EventCodec.reading(before, Map.of(PARCEL, Anything.class));
    assertThatThrownBy(() -> reader.decode(green()))
        .isInstanceOf(UndecodableException.UnknownSchema.class);
  }

  @Test
  void aCodeThatAReaderDoesNotKnowIsUnknownToIt() {
    record Tolerant(KnownColour colour) {}
    record Nullable0(@Nullable TwoColours colour) {}
    record Word(String colour) {}
    record Code(Reference colour) {}
    assertThat(read(Tolerant.class)).isEqualTo(new Tolerant(KnownColour.UNKNOWN_TO_READER));
    assertThat(read(Nullable0.class)).isEqualTo(new Nullable0(null));
    assertThat(read(Word.class)).isEqualTo(new Word("GREEN"));
    assertThat(read(Code.class)).isEqualTo(new Code(new Reference("GREEN")));
  }

  private static Object read(Class<?> record) {
    return EventCodec.reading(POST, Map.of(PARCEL, record)).decode(green());
  }

  @Test
  void theUnknownCodeAndOneThatIsNoneAreNeverWritten() {
    EventCodec codec = EventCodec.reading(POST, Map.of(PARCEL, WordParcel.class));
    assertThatThrownBy(() -> codec.encode(new WordParcel("UNKNOWN_TO_READER")))
        .hasMessageContaining("not among its codes");
    assertThatThrownBy(() -> codec.encode(new WordParcel("PINK")))
        .hasMessageContaining("not among its codes");
  }

  record WordParcel(String colour) {}

  @ParameterizedTest
  @MethodSource("misfits")
  void aRecordThatDoesNotFitIsRefusedWhenTheCodecIsBuilt(Class<?> record, String sentence) {
    assertThatThrownBy(() -> EventCodec.reading(POST, Map.of(PARCEL, record)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }

  static Stream<Arguments> misfits() {
    record NoSuchField(String size) {}
    record WrongType(String serial) {}
    record NotAUuid(String id) {}
    record NotADate(Instant day) {}
    record NotADecimal(String price) {}
    record NotNullable(Integer weight) {}
    record FewCodes(TwoColours colour) {}
    record OtherCodes(OtherColour colour) {}
    record NotAList(List<String> id) {}
    return Stream.of(
        Arguments.of(NoSuchField.class, "NoSuchField has no field size"),
        Arguments.of(WrongType.class, "WrongType.serial is a long"),
        Arguments.of(NotAUuid.class, "NotAUuid.id is a uuid"),
        Arguments.of(NotADate.class, "NotADate.day is a date"),
        Arguments.of(NotADecimal.class, "NotADecimal.price is a decimal"),
        Arguments.of(NotNullable.class, "must be @Nullable"),
        Arguments.of(FewCodes.class, "has more codes: [GREEN]"),
        Arguments.of(OtherCodes.class, "does not have the codes [PINK]"),
        Arguments.of(NotAList.class, "is a uuid"),
        Arguments.of(String.class, "must be a record"));
  }

  enum OtherColour {
    RED,
    BLUE,
    GREEN,
    PINK
  }

  @Test
  void whoWritesMustHaveEveryField() {
    assertThatThrownBy(() -> EventCodec.writing(POST, "post", List.of(Small.Parcel.class)))
        .hasMessageContaining("Parcel lacks the field");
    assertThatThrownBy(() -> EventCodec.writing(POST, "post", List.of(Small.class)))
        .hasMessageContaining("No schema is published for saphan.post.Small");
  }

  static final class Small {
    record Parcel(UUID id) {}
  }

  @Test
  void damagedBytesAreUndecodableAndNothingElse() {
    EventCodec codec = EventCodec.writing(POST, "post", List.of(Parcel.class));
    byte[] whole = green();
    Random random = new Random(7);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] damaged = Arrays.copyOf(whole, random.nextInt(whole.length));
      assertThatThrownBy(() -> codec.decode(damaged)).isInstanceOf(UndecodableException.class);
      byte[] changed = whole.clone();
      changed[random.nextInt(whole.length)] = (byte) random.nextInt();
      try {
        assertThat(codec.decode(changed)).isInstanceOf(Parcel.class);
      } catch (UndecodableException expected) {
        assertThat(expected).hasNoCause();
      }
    }
    byte[] longer = Arrays.copyOf(whole, whole.length + 1);
    assertThatThrownBy(() -> codec.decode(longer)).isInstanceOf(UndecodableException.class);
  }

  @Test
  void aKeptMessageOfEveryShippedSchemaIsKnownByItsFingerprint() {
    assertThat(SCHEMAS.latest("saphan.vault.RecordErased").version()).isEqualTo(1);
    assertThatThrownBy(() -> SCHEMAS.latest("saphan.vault.Nothing"))
        .hasMessageContaining("No schema is published for saphan.vault.Nothing");
  }
}
