package org.saphan.foundation.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** How every service says no and what all its pages share, with life cycles or without. */
@Configuration(proxyBeanMethods = false)
@Import({
  TraceFilter.class,
  Problems.class,
  LastResort.class,
  Unreadable.class,
  Operators.class,
  PageModel.class
})
public class Answers {}
