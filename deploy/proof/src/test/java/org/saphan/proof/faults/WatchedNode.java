package org.saphan.proof.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.saphan.proof.faults.Officer.Accepted;
import org.saphan.proof.faults.Officer.Order;
import tools.jackson.databind.JsonNode;

/** A node in separate processes, those who call it, and the books of what they were answered. */
final class WatchedNode implements AutoCloseable {
  private final SeparateNode node;
  private final Books books;
  private final Officer prosecutor;
  private final Officer registry;
  private final Officer dataOfficer;

  private WatchedNode(SeparateNode node) {
    this.node = node;
    this.books = new Books(node);
    this.prosecutor = new Officer(node, "khamla");
    this.registry = new Officer(node, "manivanh");
    this.dataOfficer = new Officer(node, "anousone");
  }

  static WatchedNode start() {
    return new WatchedNode(SeparateNode.start());
  }

  SeparateNode node() {
    return node;
  }

  Books books() {
    return books;
  }

  Officer prosecutor() {
    return prosecutor;
  }

  /** Callers repeat what was not answered, with its key. */
  Accepted accepted(Order order) {
    Accepted accepted = prosecutor.untilAccepted(order);
    books.acknowledged(accepted);
    return accepted;
  }

  /** The rows and stages of a request as the ministry sees them, in the order of the page. */
  List<String> timeline(Accepted request) {
    List<String> rows = new ArrayList<>();
    for (JsonNode entry :
        registry.reads("/api/case-tracker/cases/" + request.caseRef()).path("entries")) {
      if (entry.path("aggregateId").asString().equals(request.id().toString())) {
        rows.add(entry.path("transition").asString() + " " + entry.path("stageAfter").asString());
      }
    }
    return rows;
  }

  void nothingDiffersFromItsHistory() {
    JsonNode report = dataOfficer.reads("/api/mutual-assistance/verify");
    assertThat(report.path("differences")).as(report::toString).isEmpty();
  }

  @Override
  public void close() {
    node.close();
  }
}
