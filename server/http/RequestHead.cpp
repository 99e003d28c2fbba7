// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/RequestHead.h"

#include <boost/beast/core/string.hpp>
#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace redoubt::server {

namespace {
namespace beast = boost::beast;

std::string_view viewOf(beast::string_view text) { return {text.data(), text.size()}; }

/// Those of which a second would be read by one reader and not by another (RFC 9110 §5.3: only lists may come in several lines).
constexpr std::array SingleFields{
    bhttp::field::host,         bhttp::field::authorization, bhttp::field::content_length,    bhttp::field::content_encoding,
    bhttp::field::content_type, bhttp::field::range,         bhttp::field::sec_websocket_key, bhttp::field::sec_websocket_version,
};
constexpr std::array<std::string_view, 2> SingleOwnFields{feed::http::UploadOffset, feed::http::UploadLength};

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::string_view trimmed(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// Every method that some path here has. Others are not implemented, whatever the path.
bool isServed(bhttp::verb method)
{
    using bhttp::verb;
    constexpr std::array served{verb::get, verb::head, verb::post, verb::put, verb::delete_};
    return std::find(served.begin(), served.end(), method) != served.end();
}

/// uri-host [ ":" port ] of RFC 9110 §7.2, without userinfo and not empty: an https URI has a host (§4.2.2).
bool isHost(std::string_view text)
{
    const auto authority = boost::urls::parse_authority({text.data(), text.size()});
    if (!authority || authority->has_userinfo() || authority->encoded_host().empty())
        return false;
    const auto port = authority->port(); // digits, or nothing
    int number = 0;
    const auto read = std::from_chars(port.data(), port.data() + port.size(), number);
    return port.empty() || (read.ec == std::errc() && number > 0 && number <= 65'535);
}

std::optional<HeadFault> checkHost(const bhttp::request_header<> &head)
{
    const auto found = head.find(bhttp::field::host);
    if (found == head.end())
        return head.version() < 11 ? std::nullopt : std::optional(HeadFault{400, "a request names its Host"});
    if (!isHost(viewOf(found->value())))
        return HeadFault{400, "Host is no host"};
    return std::nullopt;
}

/// The codings of all Transfer-Encoding lines in order; a list of several lines is one list (RFC 9110 §5.2).
std::vector<std::string_view> transferCodings(const bhttp::request_header<> &head)
{
    std::vector<std::string_view> codings;
    const auto lines = head.equal_range(bhttp::field::transfer_encoding);
    for (auto line = lines.first; line != lines.second; ++line) {
        auto rest = viewOf(line->value());
        for (;;) {
            const auto comma = rest.find(',');
            if (const auto coding = trimmed(rest.substr(0, comma)); !coding.empty())
                codings.push_back(coding);
            if (comma == std::string_view::npos)
                break;
            rest.remove_prefix(comma + 1);
        }
    }
    return codings;
}

std::optional<HeadFault> checkFraming(const bhttp::request_header<> &head)
{
    const bool hasLength = head.count(bhttp::field::content_length) > 0;
    if (head.count(bhttp::field::transfer_encoding) > 0) {
        if (head.version() < 11)
            return HeadFault{400, "HTTP/1.0 has no Transfer-Encoding"};
        if (hasLength)
            return HeadFault{400, "Content-Length and Transfer-Encoding contradict each other"};
        const auto isChunked = [](std::string_view coding) { return beast::iequals({coding.data(), coding.size()}, "chunked"); };
        const auto codings = transferCodings(head);
        if (codings.empty() || !isChunked(codings.back()) || std::count_if(codings.begin(), codings.end(), isChunked) != 1)
            return HeadFault{400, "a body ends where chunked, once and last of the transfer codings, says so"};
        if (codings.size() > 1)
            return HeadFault{501, "no transfer coding but chunked is read here"};
    }
    if (hasLength) {
        // One number: lists of equal ones may be refused (RFC 9110 §8.6), and are. 15 digits are more than anything that is taken.
        const auto length = viewOf(head[bhttp::field::content_length]);
        if (length.empty() || length.size() > 15 || !std::all_of(length.begin(), length.end(), isDigit))
            return HeadFault{400, "Content-Length is one decimal number"};
    }
    return std::nullopt;
}
} // namespace

HttpResponse HeadFault::response() const
{
    if (status == 429) {
        auto later = HttpResponse::failure(Error{ErrorCode::TooManyRequests, message});
        later.close = true;
        return later;
    }
    const char *code = status == 501 ? "unsupported_version" : status == 414 || status == 431 ? "too_large" : "malformed";
    auto answer = HttpResponse::failure(code, message, status);
    answer.close = true;
    return answer;
}

HeadScanner::State HeadScanner::refuse(HeadFault fault)
{
    m_fault = fault;
    return State::Bad;
}

bool HeadScanner::endLine(std::size_t end)
{
    if (end > m_lineStart) {
        ++m_lines;
    } else if (m_lines > 0) {
        m_isComplete = true;
    } else if (m_begin > 0) {
        return false; // nothing but empty lines
    } else {
        m_begin = end + 2;
    }
    m_lineStart = end + 2;
    return true;
}

HeadScanner::State HeadScanner::scan(std::string_view bytes)
{
    while (!m_isComplete && m_at < bytes.size()) {
        if (m_at - m_begin >= m_maxBytes)
            return refuse(m_lines == 0 ? HeadFault{414, "the request's target is over its bound"}
                                       : HeadFault{431, "the request's header is over its bound"});
        const char octet = bytes[m_at];
        if (octet == '\n' ? !m_afterReturn : m_afterReturn)
            return refuse({400, "a line of HTTP ends with CR LF, and neither stands alone"});
        if (octet == '\0')
            return refuse({400, "a NUL in the header"});
        if (m_at == m_lineStart && (octet == ' ' || octet == '\t'))
            return refuse({400, "a line of the header begins with white space"});
        if (octet == '\n' && !endLine(m_at - 1))
            return refuse({400, "there is no request"});
        m_afterReturn = octet == '\r';
        ++m_at;
    }
    return m_isComplete ? State::Complete : State::Unfinished;
}

std::optional<HeadFault> checkHead(const bhttp::request_header<> &head)
{
    if (!isServed(head.method()))
        return HeadFault{501, "this method is not served here"};
    for (const auto field : SingleFields) {
        if (head.count(field) > 1)
            return HeadFault{400, "a field that may stand once stands twice"};
    }
    for (const auto field : SingleOwnFields) {
        if (head.count({field.data(), field.size()}) > 1)
            return HeadFault{400, "a field that may stand once stands twice"};
    }
    if (auto fault = checkHost(head))
        return fault;
    return checkFraming(head);
}

tl::expected<std::string, HeadFault> originForm(const bhttp::request_header<> &head)
{
    const auto target = viewOf(head.target());
    if (target.starts_with('/'))
        return std::string(target);
    const auto absolute = boost::urls::parse_absolute_uri({target.data(), target.size()});
    if (!absolute || !absolute->has_authority())
        return tl::unexpected(HeadFault{400, "the request's target is no path"});
    if (absolute->scheme_id() != boost::urls::scheme::https)
        return tl::unexpected(HeadFault{421, "this server is asked by https alone"});
    // RFC 9112 §3.2: Host is identical to the target's authority. Which of two different ones counts, readers do not agree on.
    const auto authority = absolute->encoded_authority();
    const auto host = head[bhttp::field::host];
    if (!isHost({authority.data(), authority.size()}) || !beast::iequals({authority.data(), authority.size()}, host))
        return tl::unexpected(HeadFault{400, "Host is not the host of the request's target"});
    const auto origin = absolute->encoded_target();
    return origin.starts_with('/') ? std::string(origin) : '/' + std::string(origin);
}

bool ChunkExtensions::mayPass(std::string_view extensions)
{
    m_bytes += extensions.size();
    return m_bytes <= MaxBytes && std::none_of(extensions.begin(), extensions.end(), [](char c) {
               return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f;
           });
}

} // namespace redoubt::server
