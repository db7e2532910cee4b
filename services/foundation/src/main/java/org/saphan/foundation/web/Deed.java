package org.saphan.foundation.web;

import java.util.List;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.web.Offers.Offer;

/**
 * Something that the reader may do now, with its form: the buttons of a page made by hand.
 *
 * @param command its name, for the words of the button
 * @param path of the form, below the aggregate
 */
public record Deed(String command, String path) {
  /** Those of these rows that may be done, in this order. */
  public static List<Deed> of(Offer offer, Reading.Found found, List<String> rows) {
    List<String> possible = rows.stream().filter(found.actions()::contains).toList();
    return offer.commands().rows(possible).stream()
        .map(row -> new Deed(row.command().getSimpleName(), Commands.path(row.command())))
        .distinct()
        .toList();
  }
}
