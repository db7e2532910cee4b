package org.saphan.mutualassistance.store;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.clock.Calendars;
import org.saphan.foundation.reference.Agencies;
import org.saphan.foundation.reference.Agencies.Agency;
import org.saphan.foundation.reference.ReferenceCopy;
import org.saphan.foundation.reference.ReferenceEntry;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Role;
import org.saphan.lifecycle.WorkingCalendar;
import org.saphan.mutualassistance.terms.BasisProfile;
import org.saphan.mutualassistance.terms.Channel;
import org.saphan.mutualassistance.terms.Consents;
import org.saphan.mutualassistance.terms.LanguageTag;
import org.saphan.mutualassistance.terms.LegalBasis;
import org.saphan.mutualassistance.terms.MlaReference;
import org.saphan.mutualassistance.terms.MlaRole;
import org.saphan.mutualassistance.terms.RefusalGround;

/** Answers the rules from the service's own copies: of the directory, and of consents. */
public final class ReferenceView implements MlaReference {
  /** Dates of law are days of Laos: the node's offices are there. */
  private static final ZoneId VIENTIANE = ZoneId.of("Asia/Vientiane");

  /** Stands for every State without a row of its own. */
  private static final CountryCode ANY_OTHER = new CountryCode("XX");

  /** The section that a test of organised and transnational crime asks for. */
  private static final int TRANSNATIONAL_SECTION = 6;

  private static final Set<Role> CARRIERS = Set.of(MlaRole.DIPLOMATIC_OFFICER, MlaRole.NCB_OFFICER);

  private final ReferenceCopy copy;
  private final Agencies agencies;
  private final Calendars calendars;
  private final CountryCode country;
  private final Consents consents;

  public ReferenceView(
      ReferenceCopy copy, Calendars calendars, CountryCode country, Consents consents) {
    this.copy = copy;
    this.agencies = new Agencies(copy, country, VIENTIANE);
    this.calendars = calendars;
    this.country = country;
    this.consents = consents;
  }

  /** The fields of a profile that the rules here ask for; their meaning stands in the schema. */
  record Profile(
      String code,
      int version,
      List<CountryCode> parties,
      boolean anyParty,
      int precedence,
      Channel channel,
      List<Channel> channels,
      @Nullable List<Channel> urgentChannels,
      @Nullable List<RefusalGround> forbiddenGrounds,
      @Nullable Integer preAlertConfirmDays,
      @Nullable String languageRule,
      List<LanguageTag> languages,
      @Nullable Integer safeConductDays,
      boolean safeConductClockMayStop,
      List<String> undertakings,
      List<Integer> extraSections) {}

  record Authority(
      CountryCode country, LegalBasis legalBasis, AgencyCode agency, List<LanguageTag> languages) {}

  record Country(String code, List<LanguageTag> languages) {}

  @Override
  public Consents consents() {
    return consents;
  }

  @Override
  public CountryCode country() {
    return country;
  }

  /** The first official language of this country: requests are written in it. */
  public LanguageTag ownLanguage() {
    return official(country, InstantSource.system().instant()).stream()
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("No language of " + country + " received yet"));
  }

  @Override
  public Optional<BasisProfile> profile(LegalBasis basis, Instant at) {
    return find(basis, at).map(ReferenceView::rules);
  }

  @Override
  public Optional<BasisProfile> profile(LegalBasis basis, String version) {
    return find(basis, version).map(ReferenceView::rules);
  }

  private static BasisProfile rules(Profile profile) {
    return new BasisProfile(
        new LegalBasis(profile.code()),
        Integer.toString(profile.version()),
        Set.copyOf(profile.channels()),
        profile.channel(),
        Set.copyOf(list(profile.urgentChannels())),
        Set.copyOf(list(profile.forbiddenGrounds())),
        days(profile.preAlertConfirmDays()),
        days(profile.safeConductDays()),
        profile.safeConductClockMayStop(),
        profile.undertakings().contains("USE"),
        profile.undertakings().contains("RECIPROCITY"),
        profile.undertakings().contains("RETURN"),
        profile.extraSections().contains(TRANSNATIONAL_SECTION));
  }

  private static <T> List<T> list(@Nullable List<T> values) {
    return values == null ? List.of() : values;
  }

  private static Optional<Integer> days(@Nullable Integer days) {
    return Optional.ofNullable(days);
  }

  @Override
  public boolean isParty(LegalBasis basis, CountryCode state, Instant at) {
    return find(basis, at)
        .filter(profile -> profile.anyParty() || profile.parties().contains(state))
        .isPresent();
  }

  @Override
  public List<LanguageTag> acceptedLanguages(
      BasisProfile rules, CountryCode requested, Instant at) {
    Profile profile = find(rules.basis(), rules.version()).orElse(null);
    if (profile == null || profile.languageRule() == null) {
      return List.of();
    }
    return switch (profile.languageRule()) {
      case "LISTED" -> profile.languages();
      case "NOTIFIED" ->
          authority(requested, rules.basis(), at).map(Authority::languages).orElse(List.of());
      case "REQUESTED_STATE" -> official(requested, at);
      case "LISTED_OR_REQUESTED_STATE" ->
          Stream.concat(profile.languages().stream(), official(requested, at).stream()).toList();
      default -> List.of();
    };
  }

  @Override
  public Optional<AgencyCode> centralAuthority(CountryCode state, LegalBasis basis, Instant at) {
    return authority(state, basis, at)
        .or(() -> authority(ANY_OTHER, basis, at))
        .map(Authority::agency);
  }

  @Override
  public Set<LegalBasis> basesOf(AgencyCode centralAuthority, Instant at) {
    return authorities(at)
        .filter(authority -> authority.country().equals(country))
        .filter(authority -> authority.agency().equals(centralAuthority))
        .map(Authority::legalBasis)
        .collect(toUnmodifiableSet());
  }

  @Override
  public Set<CountryCode> statesOf(AgencyCode centralAuthority, Instant at) {
    return basesOf(centralAuthority, at).stream()
        .flatMap(basis -> find(basis, at).stream())
        .flatMap(profile -> profile.anyParty() ? Stream.of(ANY_OTHER) : profile.parties().stream())
        .collect(toUnmodifiableSet());
  }

  @Override
  public Optional<AgencyCode> centralAuthorityWith(CountryCode other, Instant at) {
    return copy.allOn(day(at), "LegalBasisProfilePublished", Profile.class).stream()
        .map(ReferenceEntry::body)
        .filter(
            profile -> profile.anyParty() || profile.parties().containsAll(Set.of(country, other)))
        .sorted(Comparator.comparingInt(Profile::precedence))
        .flatMap(profile -> authority(country, new LegalBasis(profile.code()), at).stream())
        .map(Authority::agency)
        .findFirst();
  }

  /**
   * @throws IllegalStateException if no agency of the country has the role: the data is not
   *     complete
   */
  @Override
  public AgencyCode registry() {
    return agencies
        .all()
        .filter(agency -> agency.roles().contains(MlaRole.MLA_REGISTRY))
        .map(Agency::code)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No agency is the registry"));
  }

  @Override
  public WorkingCalendar calendar(String code) {
    return calendars.named(code);
  }

  @Override
  public boolean mayHold(AgencyCode agency, Role role) {
    return agencies.mayHold(agency, role);
  }

  /**
   * Whether people of the agency may have this role towards our papers. Who carries letters for
   * another State does not carry ours: the role sees every request.
   */
  public boolean mayHoldHere(AgencyCode agency, Role role) {
    return mayHold(agency, role) && (!CARRIERS.contains(role) || isOfThisState(agency));
  }

  private boolean isOfThisState(AgencyCode agency) {
    return agencies
        .all()
        .anyMatch(known -> known.code().equals(agency) && country.equals(known.country()));
  }

  @Override
  public Set<AgencyCode> investigatorsOf(AgencyCode prosecutors) {
    return agencies
        .all()
        .filter(office -> office.code().equals(prosecutors))
        .flatMap(office -> agencies.all().filter(police -> servesAs(office, police)))
        .filter(police -> police.roles().contains(MlaRole.INVESTIGATOR))
        .map(Agency::code)
        .collect(toUnmodifiableSet());
  }

  private static boolean servesAs(Agency office, Agency police) {
    return office.country() != null
        && office.country().equals(police.country())
        && Objects.equals(office.province(), police.province());
  }

  /** The States that can be asked. */
  public List<CountryCode> otherCountries() {
    return countries().stream().filter(other -> !other.equals(country)).toList();
  }

  /** All States that are known. */
  public List<CountryCode> countries() {
    return copy.allOn(today(), "CountryPublished", Country.class).stream()
        .map(entry -> new CountryCode(entry.code()))
        .toList();
  }

  /** The legal bases that hold today. */
  public List<LegalBasis> bases() {
    return copy.allOn(today(), "LegalBasisProfilePublished", Profile.class).stream()
        .map(entry -> new LegalBasis(entry.code()))
        .toList();
  }

  /** All agencies that are known, of this State and others. */
  public List<AgencyCode> agencies() {
    return copy.allOn(today(), "AgencyPublished", Agency.class).stream()
        .map(entry -> entry.body().code())
        .toList();
  }

  /** The languages of States and of legal bases. */
  public List<LanguageTag> languages() {
    return Stream.concat(
            copy.allOn(today(), "CountryPublished", Country.class).stream()
                .flatMap(entry -> entry.body().languages().stream()),
            copy.allOn(today(), "LegalBasisProfilePublished", Profile.class).stream()
                .flatMap(entry -> entry.body().languages().stream()))
        .distinct()
        .toList();
  }

  private static LocalDate today() {
    return day(InstantSource.system().instant());
  }

  private Optional<Profile> find(LegalBasis basis, Instant at) {
    return copy.on(day(at), "LegalBasisProfilePublished", Profile.class, basis.code())
        .map(ReferenceEntry::body);
  }

  private Optional<Profile> find(LegalBasis basis, String version) {
    return copy.entries("LegalBasisProfilePublished", Profile.class).stream()
        .map(ReferenceEntry::body)
        .filter(profile -> profile.code().equals(basis.code()))
        .filter(profile -> Integer.toString(profile.version()).equals(version))
        .findFirst();
  }

  private Optional<Authority> authority(CountryCode state, LegalBasis basis, Instant at) {
    return authorities(at)
        .filter(authority -> authority.country().equals(state))
        .filter(authority -> authority.legalBasis().equals(basis))
        .findFirst();
  }

  private Stream<Authority> authorities(Instant at) {
    return copy.allOn(day(at), "CentralAuthorityPublished", Authority.class).stream()
        .map(ReferenceEntry::body);
  }

  private List<LanguageTag> official(CountryCode state, Instant at) {
    return copy.on(day(at), "CountryPublished", Country.class, state.value())
        .map(entry -> entry.body().languages())
        .orElse(List.of());
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, VIENTIANE);
  }
}
