package org.saphan.repatriation.returning;

import java.util.List;
import org.saphan.foundation.personal.disclosure.DataGroup;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.repatriation.terms.ConsentDecision;
import org.saphan.repatriation.terms.ConsentForm;
import org.saphan.repatriation.terms.ConsentGiver;
import org.saphan.repatriation.terms.ConsentPurpose;
import org.saphan.repatriation.terms.LanguageTag;
import org.saphan.repatriation.terms.TextVersion;

/**
 * What a person said about one use of what is known of him, at the point of contact (chapter C.5).
 *
 * @param explainedVersion the version of the text that was explained
 */
public record Consent(
    ConsentPurpose purpose,
    ConsentDecision decision,
    List<AgencyCode> recipients,
    List<CountryCode> countries,
    List<DataGroup> dataGroups,
    ConsentGiver givenBy,
    ConsentForm form,
    LanguageTag lang,
    TextVersion explainedVersion) {}
