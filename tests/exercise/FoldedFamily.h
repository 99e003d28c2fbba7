// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/StreamFamily.h"
#include "tests/testkit/feed/FoldedStream.h"

#include <map>
#include <memory>

namespace redoubt::testkit {

/// The streams of one exercise folded in memory, as a server holds them: each sees the others through its validators.
class FoldedFamily final : public feed::StreamFamily
{
public:
    explicit FoldedFamily(const feed::KindRegistry &registry) : m_registry(registry) { }

    /// The stream, opened if it is not there; the first is the root.
    FoldedStream &open(const Id &id, StreamPurpose purpose)
    {
        if (m_streams.empty())
            m_root = id;
        auto &stream = m_streams[id];
        if (!stream) {
            stream = std::make_unique<FoldedStream>(id, purpose, m_registry);
            stream->setFamily(this);
        }
        return *stream;
    }
    [[nodiscard]] FoldedStream &at(const Id &id) { return *m_streams.at(id); }
    [[nodiscard]] const std::map<Id, std::unique_ptr<FoldedStream>> &streams() const { return m_streams; }
    /// What every author has on every stream; nothing: no role at all.
    std::optional<Role> authorsRole = Role::Coordinator;

    [[nodiscard]] std::optional<Id> root() const override { return m_root; }
    [[nodiscard]] const feed::StateView *stream(const Id &id) const override
    {
        const auto found = m_streams.find(id);
        return found == m_streams.end() ? nullptr : found->second.get();
    }
    [[nodiscard]] bool authorMay(const Id &, Permission permission) const override { return authorsRole && may(*authorsRole, permission); }
    [[nodiscard]] bool certifies(const feed::Author &, ByteView) const override { return false; }
    [[nodiscard]] bool holdsInUnit(const Id &, const Id &, const std::set<Role> &) const override { return false; }

private:
    const feed::KindRegistry &m_registry;
    std::optional<Id> m_root;
    std::map<Id, std::unique_ptr<FoldedStream>> m_streams;
};

} // namespace redoubt::testkit
