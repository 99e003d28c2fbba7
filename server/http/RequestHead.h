// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/Exchange.h"

#include <boost/beast/http/message.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// What RFC 9112 and RFC 9110 say a server MUST refuse of a request's head, and Beast's parser takes: what two readers of HTTP could take for
/// two different requests. Pure functions of octets; the connection ends after each such refusal, since nobody can say where the next request begins.
namespace redoubt::server {

/// Why a head is refused: 400, 414, 421, 429, 431 or 501, and a sentence for the peer's log.
struct HeadFault
{
    unsigned status = 400;
    const char *message = "";

    [[nodiscard]] HttpResponse response() const;
    bool operator==(const HeadFault &) const = default;
};

/// Finds the end of a head in what has come so far, and ends early at what may be in none: a CR or LF on its own (RFC 9112 §2.2), a NUL
/// (RFC 9110 §5.5), a folded line or one that begins with white space (§2.2, §5.2), more octets than @c maxBytes (§3: 414; RFC 6585: 431).
/// One empty line in front of the request is passed over (§2.2). Each octet is looked at once.
class HeadScanner
{
public:
    explicit HeadScanner(std::size_t maxBytes) : m_maxBytes(maxBytes) { }

    enum class State { Unfinished, Complete, Bad };
    /// @p bytes: everything since the last request, what was given before included.
    [[nodiscard]] State scan(std::string_view bytes);

    /// Octets in front of the request line: 0 or 2.
    [[nodiscard]] std::size_t begin() const { return m_begin; }
    /// Octets from begin() to the end of the empty line behind the fields, once it is Complete.
    [[nodiscard]] std::size_t size() const { return m_at - m_begin; }
    /// Of a Bad one.
    [[nodiscard]] const HeadFault &fault() const { return m_fault; }

private:
    State refuse(HeadFault fault);
    /// At the end of a line that is [m_lineStart, end).
    [[nodiscard]] bool endLine(std::size_t end);

    std::size_t m_maxBytes;
    std::size_t m_begin = 0;
    std::size_t m_at = 0; ///< how far it has looked
    std::size_t m_lineStart = 0;
    std::size_t m_lines = 0;    ///< the request line is the first
    bool m_afterReturn = false; ///< the octet before m_at was a CR
    bool m_isComplete = false;
    HeadFault m_fault;
};

/// Checks methods (RFC 9110 §9.1: 501), fields that may stand once only (RFC 9110 §5.3), Host (RFC 9112 §3.2), Transfer-Encoding and
/// Content-Length (RFC 9112 §6.1 to §6.3). None: it may be served.
[[nodiscard]] std::optional<HeadFault> checkHead(const bhttp::request_header<> &head);

/// The path and query that are asked for: of an origin-form, or of an absolute-form (RFC 9112 §3.2.2) that names this connection's scheme and
/// what Host names. The asterisk-form and the authority-form belong to methods that are not served here.
[[nodiscard]] tl::expected<std::string, HeadFault> originForm(const bhttp::request_header<> &head);

/// Chunk extensions are passed over (RFC 9112 §7.1.1), but neither endlessly nor with octets that end a line for some readers.
class ChunkExtensions
{
public:
    static constexpr std::size_t MaxBytes = 4 * 1024; ///< of one body
    /// Whether a chunk with @p extensions may be read.
    [[nodiscard]] bool mayPass(std::string_view extensions);

private:
    std::size_t m_bytes = 0;
};

} // namespace redoubt::server
