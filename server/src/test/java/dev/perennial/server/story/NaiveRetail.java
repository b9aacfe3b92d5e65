package dev.perennial.server.story;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** The same file read plainly: the oracle of the story. Lines without a customer are left out. */
record NaiveRetail(
        Map<String, Set<String>> ordersOf, Map<String, Set<String>> customers, long orders, long cancellations) {

    static NaiveRetail read(Path file) throws IOException {
        var ordersOf = new HashMap<String, Set<String>>();
        var customers = new HashMap<String, Set<String>>();
        var invoices = new HashSet<String>();
        try (var lines = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (var line : lines) read(line, ordersOf, customers, invoices);
        }
        long cancelled = invoices.stream().filter(NaiveRetail::isCancellation).count();
        return new NaiveRetail(ordersOf, customers, invoices.size() - cancelled, cancelled);
    }

    long ordersWith(String product) {
        return ordersOf.getOrDefault(product, Set.of()).size();
    }

    Set<String> customersOf(String product) {
        return customers.getOrDefault(product, Set.of());
    }

    List<String> bestSellers() {
        return ordersOf.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Set<String>>>comparingInt(
                                entry -> -entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void read(
            NamedCsvRecord line,
            Map<String, Set<String>> ordersOf,
            Map<String, Set<String>> customers,
            Set<String> invoices) {
        var customer = line.getField("CustomerID");
        var invoice = line.getField("InvoiceNo");
        if (customer.isEmpty()) return;
        invoices.add(invoice);
        if (isCancellation(invoice)) return;
        var product = line.getField("StockCode");
        ordersOf.computeIfAbsent(product, _ -> new HashSet<>()).add(invoice);
        customers.computeIfAbsent(product, _ -> new HashSet<>()).add(customer);
    }

    private static boolean isCancellation(String invoice) {
        return invoice.startsWith("C");
    }
}
