// Questionnaires out of rule sets: for phones, for spreadsheets, for paper.
//
// One model of the questionnaire is made of the checked rules, and every form is written from it, so
// that a question has the same name, the same code in front of its label and the same answers wherever
// it is asked. What was not chosen: a form written from the rules directly, format by format, which would
// let the formats drift apart; and figures of the rules worked out inside the form (scores on the phone),
// which would be a second engine.
