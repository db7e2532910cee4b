package org.saphan.repatriation.web.border;

import java.util.List;
import org.saphan.foundation.ledger.Reading;
import org.saphan.foundation.web.Commands;
import org.saphan.foundation.web.Offers.Offer;

/**
 * Something that the reader may do now, with its form.
 *
 * @param command its name, for the words of the button
 * @param path of the form, below the aggregate
 */
record Deed(String command, String path) {
  /** Those of these rows that may be done, in this order. */
  static List<Deed> of(Offer offer, Reading.Found found, List<String> rows) {
    List<String> possible = rows.stream().filter(found.actions()::contains).toList();
    return offer.commands().rows(possible).stream()
        .map(row -> new Deed(row.command().getSimpleName(), Commands.path(row.command())))
        .distinct()
        .toList();
  }
}
