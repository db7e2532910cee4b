package org.saphan.mutualassistance.request.content;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saphan.lifecycle.DocumentRef;
import org.saphan.lifecycle.PrivateText;

/** What makes the letter authentic. It comes with the signed copy at transmission. */
public record Section21Signature(
    @Nullable PrivateText signatoryName,
    @Nullable String signatoryOffice,
    @Nullable Boolean sealed,
    @Nullable LocalDate signedAt,
    @Nullable DocumentRef signedCopy)
    implements SectionContent {
  @Override
  public Section section() {
    return Section.SIGNATURE;
  }

  @Override
  public List<String> gaps(Needs needs) {
    return new Gaps(section()).need(signedCopy, "signedCopy").found();
  }

  @Override
  public List<DateAt> dates() {
    return new Gaps(section()).date(signedAt, "signedAt");
  }
}
