package org.saphan.casetracker.timeline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

class TrackerPathsTest {
  private static final String API = "/api/case-tracker";

  @Test
  void whatTheTrackerAnswersToMachinesIsDescribed() throws Exception {
    Set<String> answered =
        Stream.of(
                CaseApi.class, Class.forName("org.saphan.casetracker.statistics.web.StatisticsApi"))
            .flatMap(TrackerPathsTest::paths)
            .collect(Collectors.toSet());
    answered.add("/possible-matches"); // beside its page
    assertThat(answered).contains("/cases", "/statistics/{month}");
    assertThat(new TrackerPaths().paths().keySet()).isEqualTo(answered);
  }

  private static Stream<String> paths(Class<?> api) {
    String root = AnnotatedElementUtils.findMergedAnnotation(api, RequestMapping.class).path()[0];
    return Arrays.stream(api.getDeclaredMethods())
        .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
        .filter(mapping -> mapping != null)
        .map(mapping -> root + (mapping.path().length == 0 ? "" : mapping.path()[0]))
        .map(path -> path.substring(API.length()));
  }
}
