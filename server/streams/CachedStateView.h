// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/streams/WriteState.h"

namespace redoubt::server {

/// One stream as validators and grant rules see it.
///
/// Who asks for a record that cannot be read gets a DamagedRow; who goes through a list is not told of it, for what is wrong with one record
/// must not hold up all that stand beside it. passedOver() says afterwards whether there was such a one.
class CachedStateView final : public feed::StateView
{
public:
    CachedStateView(WriteState &state, OpenStream &stream) : m_state(state), m_stream(stream) { }
    [[nodiscard]] std::optional<feed::RecordState> record(const Id &id) const override;
    void forEach(std::string_view kind, const std::function<bool(const feed::RecordState &)> &visit) const override;
    void forEachFromLast(std::string_view kind, const std::function<bool(const feed::RecordState &)> &visit) const override;
    [[nodiscard]] bool passedOver() const { return m_passedOver; }

private:
    /// Null: there is no such record, or it cannot be read.
    [[nodiscard]] const feed::RecordState *readable(const Id &id) const;

    mutable bool m_passedOver = false;
    WriteState &m_state;
    OpenStream &m_stream;
};

} // namespace redoubt::server
