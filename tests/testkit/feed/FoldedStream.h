// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/Fold.h"
#include "feed/KindRegistry.h"

#include <cstdlib>

#include <map>
#include <vector>

namespace redoubt::testkit {

/// One stream folded in memory, as a server holds it: changes are validated, numbered and folded as they are written.
class FoldedStream final : public feed::StateView
{
public:
    FoldedStream(Id stream, StreamPurpose purpose, const feed::KindRegistry &registry)
        : m_stream(stream), m_purpose(purpose), m_registry(registry) { }

    /// Validates and folds an add of @p value by @p account as @p role.
    template <class T>
    feed::Validation add(const Id &id, const T &value, const Id &account, Role role)
    {
        return write(id, id, T::Kind, feed::Act::Add, toJsonObject(value), account, role);
    }
    feed::Validation write(const Id &id, const Id &record, const char *kind, feed::Act act, json::object fields, const Id &account, Role role)
    {
        return fold(changeOf(id, record, kind, act, std::move(fields)), account, role);
    }

    /// A set by who had seen nothing of the stream, so that it stands beside what is there.
    void writeUnseeing(const Id &id, const Id &record, const char *kind, json::object fields, const Id &account, Role role)
    {
        auto change = changeOf(id, record, kind, feed::Act::Set, std::move(fields));
        change.base = {};
        if (!fold(change, account, role))
            std::abort(); // the test itself is wrong
    }
    /// What the validator says; nothing is folded.
    [[nodiscard]] feed::Validation validate(const Id &id, const Id &record, const char *kind, feed::Act act, json::object fields, const Id &account,
                                            Role role) const
    {
        return validate(changeOf(id, record, kind, act, std::move(fields)), account, role);
    }
    /// When the server takes what is written from now on; the beginning of 1970 until it is said.
    void setReceivedAt(Instant at) { m_receivedAt = at; }
    /// Without one, validators see this stream only. Outlives this.
    void setFamily(const feed::StreamFamily *family) { m_family = family; }
    [[nodiscard]] const feed::StreamFamily *family() const { return m_family; }

    [[nodiscard]] std::optional<feed::RecordState> record(const Id &id) const override
    {
        const auto found = m_records.find(id);
        return found == m_records.end() ? std::nullopt : std::optional(found->second);
    }
    void forEach(std::string_view kind, const std::function<bool(const feed::RecordState &)> &visit) const override
    {
        for (const auto &id : m_order) {
            const auto &state = m_records.at(id);
            if (state.kind == kind && !visit(state))
                return;
        }
    }
    void forEachFromLast(std::string_view kind, const std::function<bool(const feed::RecordState &)> &visit) const override
    {
        for (auto id = m_order.rbegin(); id != m_order.rend(); ++id) {
            const auto &state = m_records.at(*id);
            if (state.kind != kind)
                continue;
            ++m_visitedFromLast;
            if (!visit(state))
                return;
        }
    }
    /// How many records forEachFromLast has shown so far.
    [[nodiscard]] int visitedFromLast() const { return m_visitedFromLast; }
    void forEachRecord(const std::function<void(const feed::RecordState &)> &visit) const
    {
        for (const auto &id : m_order)
            visit(m_records.at(id));
    }
    [[nodiscard]] const Id &stream() const { return m_stream; }

private:
    [[nodiscard]] feed::Change changeOf(const Id &id, const Id &record, const char *kind, feed::Act act, json::object fields) const
    {
        feed::Change change;
        change.id = id;
        change.record = record;
        change.kind = kind;
        change.act = act;
        change.fields = std::move(fields);
        change.base = {1, m_seq};
        change.hlc = {1'776'000'000'000 + m_seq, 0};
        change.pos = m_seq + 1;
        return change;
    }
    feed::Validation fold(const feed::Change &change, const Id &account, Role role)
    {
        REDOUBT_ASSIGN(auto flags, validate(change, account, role));
        REDOUBT_ASSIGN(const auto line, feed::mintLine(change));
        const feed::Author author{account, account};
        feed::Envelope envelope{++m_seq, Instant{1'776'000'000'000 + m_seq * 1000}, change.hlc, author, flags};
        std::optional<feed::RecordState> state = this->record(change.record);
        REDOUBT_TRY(feed::foldChange(state, {line, author, envelope, {}}, m_registry.isEntry(change.kind)));
        if (!m_records.contains(change.record))
            m_order.push_back(change.record);
        m_records[change.record] = *state;
        return flags;
    }
    [[nodiscard]] feed::Validation validate(const feed::Change &change, const Id &account, Role role) const
    {
        feed::WriteContext context;
        context.account = account;
        context.stream = m_stream;
        context.purpose = m_purpose;
        context.role = role;
        context.state = this;
        context.family = m_family;
        context.receivedAt = m_receivedAt;
        return m_registry.validate(change, context);
    }

    Id m_stream;
    StreamPurpose m_purpose;
    const feed::KindRegistry &m_registry;
    const feed::StreamFamily *m_family = nullptr;
    std::int64_t m_seq = 0;
    Instant m_receivedAt;
    std::map<Id, feed::RecordState> m_records;
    std::vector<Id> m_order;
    mutable int m_visitedFromLast = 0;
};

} // namespace redoubt::testkit
