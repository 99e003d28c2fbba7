// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/wire/Push.h"

#include "core/json/Described.h"
#include "feed/wire/LineReader.h"

namespace redoubt::feed {

std::string writePush(const PushRequest &request)
{
    PushHeader header;
    header.chains = request.chains;
    std::size_t size = 0;
    for (const auto &item : request.items) {
        const auto chain = static_cast<std::int64_t>(item.chain);
        if (header.runs.empty() || header.runs.back()[0] != chain)
            header.runs.push_back({chain, 0});
        ++header.runs.back()[1];
        size += item.line.bytes.size() + 1;
    }
    auto body = writeJson(toJson(header));
    body.reserve(body.size() + size + 1);
    body.push_back('\n');
    for (const auto &item : request.items) {
        body += item.line.bytes;
        body.push_back('\n');
    }
    return body;
}

Result<PushRequest> readPush(std::string_view body)
{
    if (body.size() > PushRequest::MaxBytes + Change::MaxBytes)
        return fail(ErrorCode::TooLarge, "a push over 1 MiB");
    LineReader reader(body);
    REDOUBT_ASSIGN(const auto headerLine, reader.next());
    REDOUBT_ASSIGN(const auto headerValue, parseJson(headerLine));
    REDOUBT_ASSIGN(auto header, fromJson<PushHeader>(headerValue));
    if (header.v != 1)
        return fail(ErrorCode::UnsupportedVersion, "a push of version " + std::to_string(header.v));
    if (header.chains.size() > PushRequest::MaxLines)
        return fail(ErrorCode::TooLarge, "a push of over 500 chains");
    PushRequest request;
    request.chains = std::move(header.chains);
    std::vector<std::int64_t> next;
    for (const auto &chain : request.chains) {
        if (chain.start < 1)
            return fail(ErrorCode::Malformed, "chain positions begin at 1");
        for (const auto &other : request.chains) {
            if (&other != &chain && other.stream == chain.stream)
                return fail(ErrorCode::Malformed, "a stream stands twice in a push");
        }
        next.push_back(chain.start);
    }
    for (const auto &run : header.runs) {
        if (run.size() != 2 || run[0] < 0 || run[0] >= static_cast<std::int64_t>(next.size()) || run[1] < 1)
            return fail(ErrorCode::Malformed, "a run is [chain, count]");
        const auto chain = static_cast<std::size_t>(run[0]);
        for (std::int64_t i = 0; i < run[1]; ++i) {
            if (request.items.size() == PushRequest::MaxLines)
                return fail(ErrorCode::TooLarge, "a push of over 500 changes");
            REDOUBT_ASSIGN(const auto bytes, reader.next());
            REDOUBT_ASSIGN(auto line, readLine(bytes));
            if (line.change.pos != next[chain]++)
                return fail(ErrorCode::Malformed, "positions of a chain follow one another");
            request.items.push_back({chain, std::move(line)});
        }
    }
    if (!reader.atEnd())
        return fail(ErrorCode::Malformed, "more lines than the runs tell of");
    return request;
}

} // namespace redoubt::feed
