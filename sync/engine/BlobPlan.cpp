// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/BlobPlan.h"

#include <algorithm>

namespace redoubt::sync {

namespace {
constexpr int kTries = 5; ///< of what may be mended by itself, and is not the link's fault

/// Says nothing of the file that was asked for: another would have fared alike.
bool isOfAll(const Failure &failure) { return isLinkFailure(failure) || isSessionFailure(failure) || failure.code == ErrorCode::TooManyRequests; }

/// No later try will be answered otherwise.
bool isFinal(const Failure &failure)
{
    if (!failure.isAnswer)
        return false;
    switch (failure.code) {
    case ErrorCode::TooLarge:
    case ErrorCode::Forbidden:
    case ErrorCode::Malformed:
    case ErrorCode::InvalidArgument: return true;
    default: return false;
    }
}
} // namespace

void BlobPlan::setUploads(const std::vector<BlobUpload> &uploads)
{
    std::deque<Upload> next;
    std::set<BlobName> named;
    for (const auto &upload : uploads) {
        named.insert(upload.blob);
        if (m_refused.contains(upload.blob))
            continue;
        const auto known = std::find_if(m_uploads.begin(), m_uploads.end(), [&](const Upload &u) { return u.what == upload; });
        next.push_back(known != m_uploads.end() ? *known : Upload{upload, std::nullopt});
    }
    std::erase_if(m_refused, [&](const BlobName &blob) { return !named.contains(blob); });
    // The one whose answer is awaited stays in front.
    if (m_asked && !m_isDownload && !m_uploads.empty()) {
        const auto current = m_uploads.front();
        std::erase_if(next, [&](const Upload &u) { return u.what == current.what; });
        next.push_front(current);
    }
    m_uploads = std::move(next);
}

void BlobPlan::wantDownload(const BlobName &blob)
{
    const bool isKnown = std::any_of(m_downloads.begin(), m_downloads.end(), [&](const Download &d) { return d.blob == blob; });
    if (!isKnown)
        m_downloads.push_back({blob});
}

Action BlobPlan::ask(RequestId request)
{
    m_asked = request;
    m_isDownload = !m_downloads.empty();
    if (m_isDownload)
        return DownloadChunk{request, m_downloads.front().blob, m_downloads.front().offset, m_chunk};
    auto &upload = m_uploads.front();
    if (upload.what.size == 0)
        upload.offset = 0;
    if (!upload.offset)
        return AskUploadOffset{request, upload.what.blob};
    return UploadChunk{request, upload.what.blob, *upload.offset, std::min(m_chunk, upload.what.size - *upload.offset), upload.what.size};
}

Actions BlobPlan::uploadedTo(std::uint64_t offset)
{
    m_asked.reset();
    auto &upload = m_uploads.front();
    if (offset < upload.what.size) {
        upload.offset = offset;
        return {};
    }
    const auto blob = upload.what.blob;
    m_uploads.pop_front();
    return {UploadFinished{blob}};
}

Actions BlobPlan::downloadedTo(std::uint64_t offset, std::uint64_t total)
{
    m_asked.reset();
    auto &download = m_downloads.front();
    download.offset = offset;
    if (offset < total)
        return {};
    const auto blob = download.blob;
    m_downloads.pop_front();
    return {DownloadFinished{blob}};
}

Actions BlobPlan::failed(const Failure &failure)
{
    m_asked.reset();
    if (m_isDownload)
        return downloadFailed(failure);
    auto &upload = m_uploads.front();
    const auto blob = upload.what.blob;
    const bool isGivenUp = isFinal(failure) || (failure.code == ErrorCode::BadDigest && ++upload.restarts > 1);
    if (isGivenUp) {
        m_uploads.pop_front();
        m_refused.insert(blob);
        return {BlobRefused{blob, failure.code, false}};
    }
    upload.offset = failure.uploadOffset;
    if (upload.offset && *upload.offset > upload.what.size)
        upload.offset.reset();
    if (isOfAll(failure) || failure.uploadOffset)
        return {};
    // The server may take it yet: its stream is not known there, or its disk is full. A file that cannot be read here will
    // hardly get better. Others need not wait for it in any case.
    if (!failure.isAnswer && ++upload.unreadable >= kTries) {
        m_uploads.pop_front();
        m_refused.insert(blob);
        return {BlobRefused{blob, failure.code, false}};
    }
    m_uploads.push_back(upload);
    m_uploads.pop_front();
    return {};
}

Actions BlobPlan::downloadFailed(const Failure &failure)
{
    // Unknown and unreadable answer alike, and a full disk stays full: the person sees it at once and may ask again.
    const bool isRefused = failure.isAnswer && (isFinal(failure) || failure.code == ErrorCode::NotFound);
    auto &download = m_downloads.front();
    const bool isInVain = !isOfAll(failure) && ++download.failures >= kTries;
    if (isRefused || isInVain || (!failure.isAnswer && failure.code == ErrorCode::StorageFull)) {
        const auto blob = download.blob;
        m_downloads.pop_front();
        return {BlobRefused{blob, failure.code, true}};
    }
    if (!failure.isAnswer && failure.code == ErrorCode::StorageFailed)
        download.offset = 0; // what had come is lost
    if (!isOfAll(failure)) {
        m_downloads.push_back(download);
        m_downloads.pop_front();
    }
    return {};
}

void BlobPlan::forgetRequests()
{
    m_asked.reset();
    for (auto &upload : m_uploads)
        upload.offset.reset();
}

void BlobPlan::clear()
{
    m_asked.reset();
    m_uploads.clear();
    m_downloads.clear();
    m_refused.clear();
}

} // namespace redoubt::sync
