// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/CacheReads.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace redoubt::link {

namespace {
/// Name of the sealed setting that holds the session's resume secret.
constexpr std::string_view kResumeKey = "session.resume";
} // namespace

Result<std::vector<sync::StreamPlace>> placesOf(const store::Cache &cache)
{
    REDOUBT_ASSIGN(const auto streams, cache.streams());
    std::vector<sync::StreamPlace> places;
    for (const auto &stream : streams) {
        if (stream.state != store::StreamState::Following && stream.state != store::StreamState::Bootstrapping)
            continue;
        places.push_back({{stream.stream, stream.cursor.epoch, stream.cursor.seq}, stream.snapshotBegun, stream.snapshotNext});
    }
    return places;
}

Result<std::vector<sync::BlobUpload>> uploadsOf(store::Cache &cache)
{
    const auto attachments = cache.attachments();
    REDOUBT_ASSIGN(const auto next, attachments.nextUpload());
    std::vector<sync::BlobUpload> uploads;
    if (!next)
        return uploads; // mostly so: the whole list need not be read
    std::set<Id> known;
    REDOUBT_ASSIGN(const auto streams, cache.streams());
    for (const auto &stream : streams) {
        if (stream.state != store::StreamState::Born)
            known.insert(stream.stream);
    }
    REDOUBT_ASSIGN(const auto all, attachments.list());
    for (const auto &info : all) {
        if (info.state != store::AttachmentState::Stored && known.contains(info.stream))
            uploads.push_back({{info.stream, info.digest}, static_cast<std::uint64_t>(info.size)});
    }
    return uploads;
}

Result<std::size_t> pendingOf(const store::Cache &cache)
{
    REDOUBT_ASSIGN(const auto outbox, cache.outbox());
    return static_cast<std::size_t>(
        std::count_if(outbox.begin(), outbox.end(), [](const auto &entry) { return entry.state == store::OutboxEntry::State::Waiting; }));
}

Result<NextPush> nextPush(store::Cache &cache, const sync::SendPush &wanted)
{
    NextPush next;
    REDOUBT_ASSIGN(next.batch, cache.nextBatch(wanted.maxLines, wanted.maxBytes, wanted.without));
    if (!next.batch) {
        REDOUBT_ASSIGN(next.pending, pendingOf(cache));
    }
    return next;
}

std::optional<std::size_t> pendingAfter(const store::ChangeNotice &notice)
{
    return notice.outboxChanged ? std::optional(static_cast<std::size_t>(std::max<std::int64_t>(notice.outboxCount, 0))) : std::nullopt;
}

Result<CacheFacts> factsOf(store::Cache &cache)
{
    CacheFacts facts;
    REDOUBT_ASSIGN(facts.places, placesOf(cache));
    REDOUBT_ASSIGN(facts.uploads, uploadsOf(cache));
    REDOUBT_ASSIGN(facts.pending, pendingOf(cache));
    return facts;
}

Result<CacheFacts> factsAtSignIn(store::Cache &cache, const Changed &changed)
{
    // Where it cannot be written, what was set aside waits for the next sign-in.
    if (const auto lifted = cache.trySetAsideAgain(); lifted && !lifted->isEmpty())
        changed(cache, *lifted);
    return factsOf(cache);
}

Result<CacheFacts> factsAfter(store::Cache &cache, const store::ChangeNotice &notice)
{
    CacheFacts facts;
    REDOUBT_ASSIGN(facts.places, placesOf(cache));
    REDOUBT_ASSIGN(facts.uploads, uploadsOf(cache));
    facts.pending = static_cast<std::size_t>(std::max<std::int64_t>(notice.outboxCount, 0));
    return facts;
}

Result<std::optional<Bytes>> resumeSecret(const store::Cache &cache) { return cache.setting(kResumeKey); }

Result<void> keepResumeSecret(store::Cache &cache, const Bytes &secret)
{
    const auto kept = cache.setting(kResumeKey);
    return kept && *kept == secret ? Result<void>() : cache.saveSetting(kResumeKey, secret);
}

feed::PullPage without(feed::PullPage page, const std::vector<Id> &skip)
{
    if (skip.empty())
        return page;
    feed::PullPage rest;
    rest.header = page.header;
    rest.header.sections.clear();
    for (std::size_t i = 0; i < page.header.sections.size(); ++i) {
        if (std::find(skip.begin(), skip.end(), page.header.sections[i].stream) != skip.end())
            continue;
        rest.header.sections.push_back(page.header.sections[i]);
        rest.lines.push_back(std::move(page.lines[i]));
    }
    return rest;
}

} // namespace redoubt::link
