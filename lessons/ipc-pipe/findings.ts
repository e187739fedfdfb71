/** How a conversation over one pipe goes. */
import {
  alert,
  defineFinding,
  en,
  type Message,
  object,
  phrase,
  pipeMessages,
  process,
  type Timeline,
} from 'concur-lesson/lesson';

/** The pipe between the two. */
export const PHONE = 'phone';

/**
 * Two processes took turns on one pipe: each question was received by the other and answered before the next was sent.
 * Evidence: the events of the first exchange, then the sends.
 */
export const requestAnswerFinding = defineFinding('request-answer', {
  judge(timeline: Timeline) {
    const messages = pipeMessages(timeline, PHONE);
    const [question] = messages;
    const asker = question?.send.process ?? '';
    const answerer = question?.recv?.process ?? '';
    const questions = messages.filter(({ send }) => send.process === asker).length;
    const answers = messages.filter(({ send }) => send.process === answerer && answerer !== '').length;
    const inTurn = messages.every((message, index) => {
      const [from, to] = index % 2 === 0 ? [asker, answerer] : [answerer, asker];
      return isTurn(message, from, to, messages[index - 1]);
    });
    const outcome =
      messages.length === 0
        ? 'unused'
        : !inTurn
          ? 'out-of-turn'
          : answers < questions
            ? 'unanswered'
            : 'shown';
    const first = messages.slice(0, 2).flatMap(({ send, recv }) => [send.seq, recv?.seq ?? send.seq]);
    return {
      shown: outcome === 'shown',
      data: { outcome, pipe: PHONE, asker, answerer, questions, answers } as const,
      evidence: [...new Set([...first, ...messages.map(({ send }) => send.seq)])],
    };
  },

  en({ outcome, pipe, asker, answerer, questions, answers }) {
    switch (outcome) {
      case 'shown':
        return phrase`${en.count(questions, 'question')} from ${process(asker)}, ${en.count(answers, 'answer')} from ${process(answerer)}: both sent and both received on ${object(pipe)}, in turn.`;
      case 'unanswered':
        return phrase`${process(asker)} sent ${en.count(questions, 'question')} through ${object(pipe)} and ${alert(`got ${en.count(answers, 'answer')}`)}.`;
      case 'out-of-turn':
        return phrase`Not shown: ${process(asker)} and its partner ${alert('did not take turns')} on ${object(pipe)}.`;
      case 'unused':
        return phrase`Not shown: nothing was sent through ${object(pipe)}.`;
    }
  },

  zh({ outcome, pipe, asker, answerer, questions, answers }) {
    switch (outcome) {
      case 'shown':
        return phrase`${process(asker)} 问了 ${questions} 次，${process(answerer)} 答了 ${answers} 次：两边都在管道 ${object(pipe)} 上又发又收，一问一答。`;
      case 'unanswered':
        return phrase`${process(asker)} 经管道 ${object(pipe)} 问了 ${questions} 次，${alert(`只得到 ${answers} 次回答`)}。`;
      case 'out-of-turn':
        return phrase`看不出来：${process(asker)} 和对方在管道 ${object(pipe)} 上${alert('没有一问一答')}。`;
      case 'unused':
        return phrase`看不出来：没有谁往管道 ${object(pipe)} 里发过东西。`;
    }
  },
});

/** Whether a message went from the one to the other, and not before the message ahead of it was received. */
function isTurn({ send, recv }: Message, from: string, to: string, ahead: Message | undefined): boolean {
  const inTime = !ahead || (ahead.recv !== null && ahead.recv.seq < send.seq);
  return send.process === from && recv?.process === to && inTime;
}
