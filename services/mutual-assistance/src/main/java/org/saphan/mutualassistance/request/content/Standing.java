package org.saphan.mutualassistance.request.content;

/** How a section stands in a request. */
public enum Standing {
  /** Nothing is missing. */
  COMPLETE,
  /** It is needed and something is missing. */
  LACKING,
  /** It is empty or not finished, and neither the legal basis nor the request asks for it. */
  NOT_NEEDED
}
