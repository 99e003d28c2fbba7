// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/KnownPulls.h"

namespace redoubt::server {

namespace {
constexpr std::size_t kMaxKnown = 65'536;
} // namespace

std::optional<Digest> KnownPulls::questionOf(std::string_view token, std::string_view body)
{
    if (token.empty() || token.size() + body.size() > MaxQuestionBytes)
        return std::nullopt;
    return Hasher().addField(token).add(body).finish();
}

void KnownPulls::remember(const Digest &question, std::uint64_t version, Instant now, Instant until)
{
    const std::lock_guard lock(m_mutex);
    if (m_known.size() >= kMaxKnown)
        std::erase_if(m_known, [&](const auto &entry) { return entry.second.version != version; });
    if (m_known.size() >= kMaxKnown)
        m_known.clear();
    m_known.insert_or_assign(question, Known{version, now, until});
}

bool KnownPulls::isUpToDate(const Digest &question, std::uint64_t version, Instant now) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_known.find(question);
    return found != m_known.end() && found->second.version == version && now >= found->second.from && now < found->second.until;
}

} // namespace redoubt::server
