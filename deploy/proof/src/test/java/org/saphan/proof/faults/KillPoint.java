package org.saphan.proof.faults;

import static org.saphan.proof.faults.KillPoint.Command.DRAFT;
import static org.saphan.proof.faults.KillPoint.Command.SUBMIT;
import static org.saphan.proof.faults.KillPoint.Seen.ANSWER;
import static org.saphan.proof.faults.KillPoint.Seen.CUT_OFF;
import static org.saphan.proof.faults.KillPoint.Seen.EITHER;
import static org.saphan.proof.faults.KillPoint.Seen.UNAVAILABLE;
import static org.saphan.proof.faults.KillPoint.Service.CASE_TRACKER;
import static org.saphan.proof.faults.KillPoint.Service.FRONT_DOOR;
import static org.saphan.proof.faults.KillPoint.Service.MUTUAL_ASSISTANCE;
import static org.saphan.proof.faults.KillPoint.When.ENTERED;
import static org.saphan.proof.faults.KillPoint.When.LEFT;

/**
 * The steps of one command from the front door to the timeline, in their order: the method at which
 * a process stands there, and what the caller gets to see when it is killed there.
 */
enum KillPoint {
  RECEIVED(FRONT_DOOR, "the request is received", "Proxy", "send", ENTERED, DRAFT, CUT_OFF),
  CARRIED_ON(
      FRONT_DOOR,
      "the service has answered, nothing is carried back",
      "Proxy",
      "carryBack",
      ENTERED,
      DRAFT,
      CUT_OFF),
  CARRIED_BACK(
      FRONT_DOOR,
      "the answer is carried back, not flushed",
      "Proxy",
      "carryBack",
      LEFT,
      DRAFT,
      CUT_OFF),

  AUTHENTICATED("the caller is known", "access.TokenReader", "convert", LEFT, DRAFT),
  LOCKED("the aggregate is locked and loaded", "ledger.Streams", "lock", LEFT, SUBMIT),
  DECIDED("it is decided, nothing is written", "ledger.Writing", "write", ENTERED, DRAFT),
  SEALED("a document is written", "vault.Vault", "keep", LEFT, DRAFT),
  HISTORY_WRITTEN("history is written", "messaging.Outbox", "add", ENTERED, DRAFT),
  EVENT_WRITTEN("the event is in the outbox", "messaging.Outbox", "add", LEFT, DRAFT),
  DEADLINE_SET("a deadline is written", "ledger.Streams", "put", LEFT, DRAFT),
  DEADLINE_ENDED("a deadline's end is written", "ledger.Streams", "put", LEFT, SUBMIT),
  NUMBERED("the reference number is taken", "ledger.Streams", "nextNumber", LEFT, DRAFT),
  STATE_MADE("a new state is written", "ledger.Streams", "insert", LEFT, DRAFT),
  STATE_CHANGED("a changed state is written", "ledger.Streams", "update", LEFT, SUBMIT),
  ALL_WRITTEN("everything is written, not committed", "ledger.AnswerLog", "keep", LEFT, DRAFT),
  COMMITTED("committed, not answered", "ledger.Ledger", "submit", LEFT, SUBMIT),
  ANSWERED(
      MUTUAL_ASSISTANCE,
      "the answer is given away",
      "org.springframework.web.servlet.DispatcherServlet",
      "doDispatch",
      LEFT,
      DRAFT,
      EITHER),

  SELECTED("the relay has selected, nothing is sent", "Sender", "sendOne", ENTERED),
  SENT("Kafka has the first event", "Sender", "answer", ENTERED),
  NOT_DELETED("everything is sent, nothing is deleted", "UnsentRows", "commit", ENTERED),
  DELETED("sent and deleted", "UnsentRows", "commit", LEFT),

  POLLED(CASE_TRACKER, "the tracker has polled", "Intake", "take", ENTERED, DRAFT, ANSWER),
  SHOWN(
      CASE_TRACKER,
      "the timeline is written",
      "org.saphan.casetracker.timeline.reaction.TimelineFold",
      "apply",
      LEFT,
      DRAFT,
      ANSWER),
  NOTED(
      CASE_TRACKER,
      "the number seen is written, not committed",
      "Progress",
      "advance",
      LEFT,
      DRAFT,
      ANSWER),
  TAKEN(CASE_TRACKER, "committed, Kafka does not know", "Intake", "take", LEFT, DRAFT, ANSWER);

  /** The process that is killed. */
  enum Service {
    FRONT_DOOR("front-door", "org.saphan.frontdoor."),
    MUTUAL_ASSISTANCE("mutual-assistance", "org.saphan.foundation."),
    CASE_TRACKER("case-tracker", "org.saphan.foundation.messaging.");

    private final String process;
    private final String room;

    Service(String process, String room) {
      this.process = process;
      this.room = room;
    }

    String process() {
      return process;
    }
  }

  /** Where in the method. */
  enum When {
    ENTERED,
    LEFT
  }

  /** Which command is under way: one that makes a request, or one that changes it. */
  enum Command {
    DRAFT,
    SUBMIT
  }

  /** What the caller gets at the first attempt. */
  enum Seen {
    CUT_OFF("the connection ends", "“connection lost”; signs in again and sends again"),
    UNAVAILABLE("503 `UNAVAILABLE`", "“Not reachable at the moment”; sends again"),
    ANSWER("the answer", "nothing; the timeline comes some seconds later"),
    EITHER("the answer or 503 `UNAVAILABLE`", "nothing, or “Not reachable”; then sends again");

    private final String answer;
    private final String person;

    Seen(String answer, String person) {
      this.answer = answer;
      this.person = person;
    }

    /** To a machine. */
    String answer() {
      return answer;
    }

    /** To a person with a browser. */
    String person() {
      return person;
    }
  }

  private final Service service;
  private final String step;
  private final String type;
  private final String method;
  private final When when;
  private final Command command;
  private final Seen seen;

  KillPoint(
      Service service,
      String step,
      String type,
      String method,
      When when,
      Command command,
      Seen seen) {
    this.service = service;
    this.step = step;
    this.type = type.startsWith("org.") ? type : service.room + type;
    this.method = method;
    this.when = when;
    this.command = command;
    this.seen = seen;
  }

  /** A step inside the transaction of the service that decides. */
  KillPoint(String step, String type, String method, When when, Command command) {
    this(MUTUAL_ASSISTANCE, step, type, method, when, command, UNAVAILABLE);
  }

  /** A step of the relay: the answer to the command may be given already, or not yet. */
  KillPoint(String step, String type, String method, When when) {
    this(MUTUAL_ASSISTANCE, step, "messaging." + type, method, when, DRAFT, EITHER);
  }

  String service() {
    return service.process();
  }

  String step() {
    return step;
  }

  String type() {
    return type;
  }

  String method() {
    return method;
  }

  boolean isAtEntry() {
    return when == ENTERED;
  }

  Command command() {
    return command;
  }

  Seen seen() {
    return seen;
  }

  /** Whether the command is committed before this step, so that nothing may be lost any more. */
  boolean isCommitted() {
    return this != RECEIVED && (compareTo(AUTHENTICATED) < 0 || compareTo(ALL_WRITTEN) > 0);
  }

  /** Whether the relay must send again, since it cannot know what Kafka has. */
  boolean sendsAgain() {
    return this == SENT || this == NOT_DELETED;
  }
}
