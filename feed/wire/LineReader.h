// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <string_view>

namespace redoubt::feed {

/// Walks the lines of a body. Every line ends with a line feed, so a body that was cut off is noticed.
class LineReader
{
public:
    explicit LineReader(std::string_view body) : m_rest(body) { }

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    /// What has not been read yet.
    [[nodiscard]] std::string_view rest() const { return m_rest; }
    /// The next line without its line feed; fails with Malformed at the end or where the line feed is missing.
    [[nodiscard]] Result<std::string_view> next()
    {
        const auto end = m_rest.find('\n');
        if (end == std::string_view::npos)
            return fail(ErrorCode::Malformed, m_rest.empty() ? "fewer lines than announced" : "a line that was cut off");
        const auto line = m_rest.substr(0, end);
        m_rest.remove_prefix(end + 1);
        return line;
    }

private:
    std::string_view m_rest;
};

} // namespace redoubt::feed
