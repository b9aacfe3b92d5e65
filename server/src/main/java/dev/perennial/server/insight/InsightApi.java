package dev.perennial.server.insight;

import dev.perennial.engine.question.Answers;
import dev.perennial.engine.question.Funnel;
import dev.perennial.engine.question.FunnelTrend;
import dev.perennial.engine.question.FunnelTrendAnswer;
import dev.perennial.engine.question.Retention;
import dev.perennial.engine.question.Schema;
import dev.perennial.engine.question.Trend;
import dev.perennial.server.access.Allowed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/insight")
class InsightApi {

    private final Questions questions;
    private final Answers answers;

    InsightApi(Questions questions, Answers answers) {
        this.questions = questions;
        this.answers = answers;
    }

    @PostMapping("/trend")
    @Allowed("questions.ask")
    Told.TrendTold trend(@RequestBody Trend question) {
        return questions.ask(question, Figures::tell);
    }

    @PostMapping("/funnel")
    @Allowed("questions.ask")
    Told.FunnelTold funnel(@RequestBody Funnel question) {
        return questions.ask(question, Figures::tell);
    }

    @PostMapping("/funnel/trend")
    @Allowed("questions.ask")
    Asked<FunnelTrendAnswer> funnelTrend(@RequestBody FunnelTrend question) {
        return questions.ask(question);
    }

    @PostMapping("/retention")
    @Allowed("questions.ask")
    Told.RetentionTold retention(@RequestBody Retention question) {
        return questions.ask(question, Figures::tell);
    }

    @GetMapping("/schema")
    @Allowed("schema.read")
    Schema schema() {
        return answers.schema();
    }
}
