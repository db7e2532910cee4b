package org.saphan.proof.bench;

import java.util.List;

/** One way to have the commands of the story carried out. */
interface Player {
  /** One command; what it does is what is timed. */
  @FunctionalInterface
  interface Command {
    /**
     * @throws IllegalStateException if it is not accepted: then nothing that was measured counts
     */
    void give() throws Exception;
  }

  /** The name in the table of results. */
  String name();

  /** The commands of one new request, to be given one after the other; made before time runs. */
  List<Command> story();
}
