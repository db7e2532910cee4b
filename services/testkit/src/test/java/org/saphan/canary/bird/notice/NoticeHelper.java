package org.saphan.canary.bird.notice;

/** Is named after nothing. */
class NoticeHelper {}
