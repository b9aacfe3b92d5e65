package dev.perennial.server.audience;

import dev.perennial.server.access.Allowed;
import dev.perennial.server.access.Caller;
import dev.perennial.server.http.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audience")
class BinApi {

    private final Bin bin;

    BinApi(Bin bin) {
        this.bin = bin;
    }

    @GetMapping("/bin")
    @Allowed("segments.read")
    Page<Bin.Binned> list() {
        return new Page<>(bin.list(), null);
    }

    @PostMapping("/segments/{id}/restore")
    @Allowed("segments.write")
    Segment restore(@PathVariable long id, Caller caller) {
        var name = bin.find(id).map(Segment::name).orElse("");
        return SegmentsApi.saved(bin.restore(id, caller), id, name);
    }
}
