// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Random.h"
#include "incident/exchange/ExchangeAudit.h"
#include "incident/exchange/ExchangedRecords.h"
#include "incident/exchange/Redaction.h"

#include <QtTest>

#include <map>

/// An incident of a made-up unit, with people who sign.
namespace redoubt::incident::testing {

inline Id idOf(std::uint8_t number)
{
    std::array<std::uint8_t, 16> bytes{0x01, 0x98, 0xf3, 0xc2, 0x7d, 0x3a, 0x70, 0x00, 0x80};
    bytes[15] = number;
    return Id(bytes);
}

class ExchangeRoom
{
public:
    static constexpr std::int64_t Begun = 1'776'320'640'000; // 2026-04-16T14:24+08:00
    /// Rare characters, marks of direction, controls, quotes: a person's words as they come.
    static constexpr const char *OddText = "网页出现\u202Emoc.live\u202C字样，\u0001\"勒索\"\\𠮷野家𫍯\n العربية \u200B完";

    ExchangeRoom()
    {
        SeededRandom random(11);
        for (const std::uint8_t who : {Server, Drafter, Approver})
            m_keys.emplace(who, SigningKey::generate(random));
        fillIncident();
        fillReport();
    }

    static constexpr std::uint8_t Server = 100;
    static constexpr std::uint8_t Drafter = 101;
    static constexpr std::uint8_t Approver = 102;

    [[nodiscard]] VerifyKey serverKey() const { return m_keys.at(Server).verifyKey(); }
    [[nodiscard]] feed::SignedWord word(std::uint8_t who, const feed::SignedMatter &matter) const
    {
        const auto &key = m_keys.at(who);
        auto word = feed::signWord(key, {idOf(who), idOf(200)}, matter);
        feed::CertificateRecord certificate;
        certificate.account = idOf(who);
        certificate.installation = idOf(200);
        certificate.installationName = "值班室一号机";
        certificate.key = word.key;
        certificate.issuedAt = {Begun - 1000};
        const auto signature = m_keys.at(Server).sign(feed::certificateMessage(idOf(3), certificate));
        certificate.signature.assign(signature.begin(), signature.end());
        word.certificate = certificate;
        return word;
    }
    [[nodiscard]] ExchangeSign sign(std::uint8_t who = Drafter) const
    {
        return [this, who](const feed::SignedMatter &matter) -> std::optional<feed::SignedWord> { return word(who, matter); };
    }
    [[nodiscard]] ExchangeHead head() const
    {
        ExchangeHead head;
        head.document = idOf(10);
        head.version = 3;
        head.server = idOf(3);
        head.serverName = "市值守服务器";
        const auto key = serverKey();
        head.serverKey.assign(key.bytes.begin(), key.bytes.end());
        head.suite = "sha256-ed25519-aes256gcm";
        head.registerId = idOf(4);
        head.zone = "Asia/Shanghai";
        head.unit = idOf(5);
        head.unitName = "临海市网信办";
        head.incident = view.incident.id;
        head.recipient = "临海市网信办存档";
        head.exportedAt = {Begun + 7'200'000};
        head.exportedBy = "起草人甲一";
        return head;
    }
    [[nodiscard]] std::string file(std::uint64_t seed = 7) const
    {
        SeededRandom random(seed);
        const auto bytes = exportExchange({head(), recordsOfIncident(view, reports)}, random, sign());
        if (!bytes)
            qFatal("%s", bytes.error().detail.c_str());
        return *bytes;
    }
    [[nodiscard]] static RedactionWish wish(std::vector<FieldClass> classes, std::string recipient = "省公安厅网安总队")
    {
        RedactionWish wish;
        wish.recipient = std::move(recipient);
        wish.by = "签发人乙二";
        wish.at = {Begun + 9'000'000};
        wish.classes = std::move(classes);
        wish.why = "与接收方职责无关";
        return wish;
    }
    [[nodiscard]] Result<Redaction> redact(const std::string &source, const RedactionWish &wish) const
    {
        const auto read = readExchange(source);
        if (!read)
            return fail(read.error());
        return redactExchange(*read, source, wish, sign(Approver));
    }
    template <class T>
    [[nodiscard]] static BoardRecord<T> record(std::uint8_t number, T value)
    {
        BoardRecord<T> made;
        made.id = idOf(number);
        made.stream = idOf(4);
        made.author = idOf(Drafter);
        made.installation = idOf(200);
        made.value = std::move(value);
        made.seq = number;
        made.addedAt = {Begun + number * 1000};
        return made;
    }
    [[nodiscard]] static Said said(std::string source = "市水务局值班室")
    {
        Said said;
        said.by = "起草人甲一";
        said.noted = {Begun};
        said.source = std::move(source);
        return said;
    }

    IncidentView view;
    std::vector<IncidentReportView> reports;
    static constexpr const char *Phone = "13800137912";
    static constexpr const char *ContactName = "欧阳𠮷";
    static constexpr const char *Address = "10.23.45.67";

private:
    template <class T>
    static FactHistory<T> history(std::vector<BoardRecord<T>> entries)
    {
        FactHistory<T> made;
        made.heads = {entries.back().id};
        made.entries = std::move(entries);
        return made;
    }

    void fillIncident()
    {
        Incident incident;
        incident.title = "供水调度平台被勒索";
        incident.number = "2026-014";
        incident.category = "malware.ransomware";
        incident.parties = {"cii_operator"};
        incident.systems = {{"供水调度平台", Address, "调度科", 3, true, {}},
                            {"门户网站", std::nullopt, std::nullopt, std::nullopt, std::nullopt, {}}};
        incident.narrative = OddText;
        const auto digest = digestOf("pack").toString();
        incident.guide = {"cn-grading", "2025.1", digest, {}};
        incident.regimes = {{"cn-cii", "2021.1", digest, {}}};
        incident.contacts = {{ContactName, "科长", Phone, {}}, {"李", "", "0570-5521377", {}}};
        incident.origins = {{"duty.entry", idOf(6), idOf(7), {}}};
        incident.begunAt = {Begun};
        incident.begunBy = "起草人甲一";
        view.incident = record(20, incident);

        Moment moment;
        moment.incident = view.incident.id;
        moment.sort = MomentSort::Discovered;
        moment.at = Instant{Begun - 600'000};
        moment.said = said();
        auto corrected = moment;
        corrected.at = Instant{Begun - 900'000};
        corrected.said.corrects = {idOf(21)};
        corrected.said.reason = "日志为准";
        view.moments.emplace(MomentSort::Discovered, history<Moment>({record(21, moment), record(22, corrected)}));
        Impact impact;
        impact.incident = view.incident.id;
        impact.row = "personal_information";
        impact.amount = 300000.5;
        impact.said = said();
        view.impacts.emplace("personal_information", history<Impact>({record(23, impact)}));
        Judged judged;
        judged.incident = view.incident.id;
        judged.clause = "social_order";
        judged.severity = Severity::Major;
        judged.why = "影响供水";
        judged.said = said();
        view.judgements.emplace("social_order", history<Judged>({record(24, judged)}));
        CourseLine line;
        line.incident = view.incident.id;
        line.sort = LineSort::Measure;
        line.at = {Begun + 60'000};
        line.text = "断开调度网与办公网";
        line.files = {{"screen.png", digestOf("png").toString(), 2048, "勒索信", std::nullopt, {}}};
        line.said = said();
        view.lines = {history<CourseLine>({record(25, line)})};
        Sending sending;
        sending.incident = view.incident.id;
        sending.regime = "cn-cii";
        sending.hop = "protection_department";
        sending.sentAt = Instant{Begun + 1'800'000};
        sending.channel = "传真";
        sending.evidence = "回执 4417";
        sending.said = said();
        view.sendings = {history<Sending>({record(26, sending)})};
        Overruling overruling;
        overruling.incident = view.incident.id;
        overruling.severity = Severity::Major;
        overruling.why = "涉及民生";
        overruling.at = {Begun + 120'000};
        overruling.by = "签发人乙二";
        overruling.digest = overruledDigest(overruling);
        overruling.word = word(Approver, overruledIn(idOf(4), overruling));
        view.overrulings = {record(27, overruling)};
    }

    void fillReport()
    {
        IncidentReportView report;
        Report head;
        head.incident = view.incident.id;
        head.outline = view.incident.value.guide;
        head.title = "关于{{事件.标题}}的初报";
        head.recipients = {"市政府总值班室"};
        head.begunAt = {Begun};
        head.begunBy = "起草人甲一";
        report.report = record(30, head);
        report.sections.emplace("unit", record(31, ReportSection{idOf(30), "unit", "正文草稿", "起草人甲一", {}, {}}));
        ReportStep step;
        step.report = idOf(30);
        step.digest = digestOf("words").toString();
        step.text = "请核对口径";
        step.at = {Begun + 200'000};
        step.by = "签发人乙二";
        report.steps = {record(32, step)};
        IssuedReport issued;
        issued.report = idOf(30);
        issued.incident = view.incident.id;
        issued.content.unit = "临海市网信办";
        issued.content.number = "2026-014";
        issued.content.title = "关于供水调度平台被勒索的初报";
        issued.content.recipients = {"市政府总值班室"};
        issued.content.sections = {{"unit", "一、涉事单位与系统", "供水调度平台于 14 时许被加密。", false, {}}};
        issued.content.fields = {{"事件.标题", "供水调度平台被勒索", "供水调度平台被勒索", {}}};
        issued.content.asOf = {Begun + 300'000};
        issued.at = {Begun + 300'000};
        issued.by = "签发人乙二";
        issued.digest = issuedDigest(issued);
        issued.word = word(Approver, issuedIn(idOf(4), issued));
        report.issued = {record(33, issued)};
        reports = {report};
    }

    std::map<std::uint8_t, SigningKey> m_keys;
};

/// What stands wrong in a report, for a failing test.
inline QString findingsOf(const ExchangeReport &report)
{
    QString all;
    for (const auto &finding : report.findings)
        all += QString::fromStdString(finding.what + " " + finding.place + ": " + finding.detail + "\n");
    return all;
}

inline QString foundIn(const Redaction &redaction)
{
    QString all;
    for (const auto &found : redaction.found)
        all += QString::fromStdString(found.removed + " in " + found.in + " as " + found.as + "\n");
    return all;
}

} // namespace redoubt::incident::testing
