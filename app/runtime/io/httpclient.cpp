// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/io/httpclient.h"

#include <curl/curl.h>

#include <new>

namespace simmer::runtime {

namespace {

constexpr long connectTimeoutS = 10;

std::size_t discard(char *, std::size_t size, std::size_t count, void *)
{
    return size * count;
}

int askToGoOn(void *goOn, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return (*static_cast<const std::function<bool()> *>(goOn))() ? 0 : 1;
}

} // namespace

HttpRequest::HttpRequest(std::string server, std::uint16_t port, const std::string &path)
    : m_server(std::move(server)), m_handle(curl_easy_init())
{
    if (!m_handle)
        throw std::bad_alloc();
    const std::string url = "http://127.0.0.1:" + std::to_string(port) + path;
    curl_easy_setopt(m_handle, CURLOPT_URL, url.c_str());
    curl_easy_setopt(m_handle, CURLOPT_PROTOCOLS_STR, "http");
    curl_easy_setopt(m_handle, CURLOPT_PROXY, "");
    curl_easy_setopt(m_handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(m_handle, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(m_handle, CURLOPT_FAILONERROR, 1L);
    curl_easy_setopt(m_handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(m_handle, CURLOPT_CONNECTTIMEOUT, connectTimeoutS);
    curl_easy_setopt(m_handle, CURLOPT_WRITEFUNCTION, discard);
    curl_easy_setopt(m_handle, CURLOPT_PRIVATE, this);
}

HttpRequest::~HttpRequest()
{
    curl_easy_cleanup(m_handle);
}

IoResult HttpRequest::perform(const std::function<bool()> &goOn)
{
    curl_easy_setopt(m_handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(m_handle, CURLOPT_XFERINFOFUNCTION, askToGoOn);
    curl_easy_setopt(m_handle, CURLOPT_XFERINFODATA, &goOn);
    return result(curl_easy_perform(m_handle));
}

IoResult HttpRequest::result(int code) const
{
    if (code == CURLE_OK)
        return {};
    if (code == CURLE_HTTP_RETURNED_ERROR) {
        long status = 0;
        curl_easy_getinfo(m_handle, CURLINFO_RESPONSE_CODE, &status);
        return IoResult::failed("the server “" + m_server + "” answered with HTTP status " +
                                std::to_string(status));
    }
    return IoResult::failed("the server “" + m_server +
                            "” did not answer: " + curl_easy_strerror(CURLcode(code)));
}

void prepareHttpClients()
{
    curl_global_init(CURL_GLOBAL_NOTHING);
}

} // namespace simmer::runtime
