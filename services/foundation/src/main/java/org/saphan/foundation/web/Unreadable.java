package org.saphan.foundation.web;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.access.Access;
import org.saphan.foundation.text.Languages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers in the same form what the server refuses before any filter runs: a first line, a header
 * or a host that cannot be read. Nobody knows then who asks in which language, so it is said in all
 * of them; what came in is not repeated.
 */
public final class Unreadable
    implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
  private static final Logger LOG = LoggerFactory.getLogger(Unreadable.class);

  private final ObjectProvider<Problems> problems;
  private final ObjectProvider<JsonMapper> json;

  /**
   * The server is made before nearly everything else, so both are only asked for with an answer.
   */
  Unreadable(ObjectProvider<Problems> problems, ObjectProvider<JsonMapper> json) {
    this.problems = problems;
    this.json = json;
  }

  /** Nearer to the request than the server's own page, which is drawn where nothing is written. */
  @Override
  public void customize(ConfigurableTomcatWebServerFactory factory) {
    factory.addContextCustomizers(context ->
        context
            .getParent()
            .getPipeline()
            .addValve(
                new ErrorReportValve() {
                  @Override
                  protected void report(
                      Request request, Response response, @Nullable Throwable cause) {
                    if (response.getStatus() >= 400
                        && response.getContentWritten() == 0
                        && response.setErrorReported()) {
                      answer(request, response, cause);
                    }
                  }
                }));
  }

  private void answer(Request request, Response response, @Nullable Throwable cause) {
    List<Map<String, Object>> all =
        problems.getObject().inEveryLanguage(response.getStatus(), cause);
    boolean page = Problems.wantsPage(request);
    response.setStatus(Problems.code(response.getStatus()).status());
    response.setContentType(
        page ? MediaType.TEXT_HTML_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_LANGUAGE,
        Languages.ALL.stream().map(Locale::getLanguage).collect(joining(", ")));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", Access.CONTENT_SECURITY_POLICY);
    try {
      Writer out = response.getReporter();
      if (out != null) { // nothing else began to write
        out.write(page ? page(all) : json.getObject().writeValueAsString(problem(all)));
        response.finishResponse();
      }
    } catch (IOException away) {
      LOG.debug("Nobody waits for the answer any more", away);
    }
  }

  private static Map<String, Object> problem(List<Map<String, Object>> all) {
    Map<String, Object> problem = new LinkedHashMap<>(all.getFirst());
    problem.put("title", joined(all, "title"));
    problem.put("detail", joined(all, "detail"));
    return problem;
  }

  private static String joined(List<Map<String, Object>> all, String field) {
    return all.stream().map(one -> said(one, field)).collect(joining(" / "));
  }

  private static String page(List<Map<String, Object>> all) {
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"lo\"><head>");
    page.append("<meta charset=\"utf-8\"><title>Saphan</title></head><body>\n");
    for (int at = 0; at < all.size(); at++) {
      page.append(
          "<div lang=\"%s\"><h1>%s</h1><p>%s</p></div>\n"
              .formatted(
                  Languages.ALL.get(at).getLanguage(),
                  escaped(all.get(at), "title"),
                  escaped(all.get(at), "detail")));
    }
    return page.append("<p>%s</p></body></html>".formatted(escaped(all.getFirst(), "instance")))
        .toString();
  }

  private static String escaped(Map<String, Object> problem, String field) {
    return HtmlUtils.htmlEscape(said(problem, field), "UTF-8");
  }

  private static String said(Map<String, Object> problem, String field) {
    return Objects.toString(problem.get(field), "");
  }
}
