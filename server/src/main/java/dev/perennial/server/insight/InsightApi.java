package dev.perennial.server.insight;

import dev.perennial.engine.question.Answers;
import dev.perennial.engine.question.Attribution;
import dev.perennial.engine.question.AttributionAnswer;
import dev.perennial.engine.question.Distribution;
import dev.perennial.engine.question.DistributionAnswer;
import dev.perennial.engine.question.Funnel;
import dev.perennial.engine.question.FunnelTrend;
import dev.perennial.engine.question.FunnelTrendAnswer;
import dev.perennial.engine.question.Gaps;
import dev.perennial.engine.question.GapsAnswer;
import dev.perennial.engine.question.Lifecycle;
import dev.perennial.engine.question.LifecycleAnswer;
import dev.perennial.engine.question.Paths;
import dev.perennial.engine.question.PathsAnswer;
import dev.perennial.engine.question.Retention;
import dev.perennial.engine.question.Revenue;
import dev.perennial.engine.question.RevenueAnswer;
import dev.perennial.engine.question.Rfm;
import dev.perennial.engine.question.RfmAnswer;
import dev.perennial.engine.question.Schema;
import dev.perennial.engine.question.Stickiness;
import dev.perennial.engine.question.StickinessAnswer;
import dev.perennial.engine.question.Trend;
import dev.perennial.engine.question.Visits;
import dev.perennial.engine.question.VisitsAnswer;
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

    @PostMapping("/stickiness")
    @Allowed("questions.ask")
    Asked<StickinessAnswer> stickiness(@RequestBody Stickiness question) {
        return questions.ask(question);
    }

    @PostMapping("/lifecycle")
    @Allowed("questions.ask")
    Asked<LifecycleAnswer> lifecycle(@RequestBody Lifecycle question) {
        return questions.ask(question);
    }

    @PostMapping("/distribution")
    @Allowed("questions.ask")
    Asked<DistributionAnswer> distribution(@RequestBody Distribution question) {
        return questions.ask(question);
    }

    @PostMapping("/gaps")
    @Allowed("questions.ask")
    Asked<GapsAnswer> gaps(@RequestBody Gaps question) {
        return questions.ask(question);
    }

    @PostMapping("/paths")
    @Allowed("questions.ask")
    Asked<PathsAnswer> paths(@RequestBody Paths question) {
        return questions.ask(question);
    }

    @GetMapping("/schema")
    @Allowed("schema.read")
    Schema schema() {
        return answers.schema();
    }

    @PostMapping("/visits")
    @Allowed("questions.ask")
    Asked<VisitsAnswer> visits(@RequestBody Visits question) {
        return questions.ask(question);
    }

    @PostMapping("/attribution")
    @Allowed("questions.ask")
    Asked<AttributionAnswer> attribution(@RequestBody Attribution question) {
        return questions.ask(question);
    }

    @PostMapping("/revenue")
    @Allowed("questions.ask")
    Asked<RevenueAnswer> revenue(@RequestBody Revenue question) {
        return questions.ask(question);
    }

    @PostMapping("/rfm")
    @Allowed("questions.ask")
    Asked<RfmAnswer> rfm(@RequestBody Rfm question) {
        return questions.ask(question);
    }
}
