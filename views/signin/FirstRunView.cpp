// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/signin/FirstRunView.h"

#include "views/signin/CertificateCard.h"
#include "views/signin/EntryCard.h"
#include "views/signin/LanguageBox.h"
#include "views/theme/Tokens.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/DropZone.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/SegmentedControl.h"

#include <QLineEdit>
#include <QPainter>
#include <QRegularExpression>
#include <QStackedWidget>

namespace redoubt::views {

namespace {

enum Way { ByFile, ByCode };
enum Step { Entry, Offer };

QString sentence(const EnrolmentFailure &failure)
{
    switch (failure.problem) {
    case EnrolmentProblem::None: return {};
    case EnrolmentProblem::FileUnreadable:
        return FirstRunView::tr("%1 could not be read. Check that it is still there and try again.").arg(failure.detail);
    case EnrolmentProblem::FileNotEnrolment:
        return FirstRunView::tr(
                   "%1 is not an enrolment file. Ask your administrator for the file that was made for this machine; its name ends in .json.")
            .arg(failure.detail);
    case EnrolmentProblem::FileTooNew: return FirstRunView::tr("%1 was made by a newer version. Update this console first.").arg(failure.detail);
    case EnrolmentProblem::CodeWrong: return FirstRunView::tr("The code is unknown, used or has run out. Ask your administrator for a new one.");
    case EnrolmentProblem::DigestMismatch:
        return FirstRunView::tr("The server showed another certificate than the one on your slip. Nothing was trusted. "
                                "Compare the address and the digest; if both are right, tell your administrator.");
    case EnrolmentProblem::Unreachable: return FirstRunView::tr("The server does not answer. Check the address and the network.");
    case EnrolmentProblem::ClockWrong: return FirstRunView::tr("This machine's clock is wrong. Set date and time, then try again.");
    case EnrolmentProblem::Other: break;
    }
    return failure.detail.isEmpty() ? FirstRunView::tr("Enrolment failed. Nothing was changed.") : failure.detail;
}

} // namespace

FirstRunView::FirstRunView(QWidget *parent)
    : QWidget(parent), m_steps(new QStackedWidget), m_way(new SegmentedControl({{tr("By file")}, {tr("By code")}})), m_ways(new QStackedWidget),
      m_drop(new DropZone(tr("Drop the enrolment file here, or click to choose it"), DropZone::Accepts::OneFile)), m_server(new QLineEdit),
      m_digest(new QLineEdit), m_code(new QLineEdit), m_digestField(new FormField(tr("CA digest (SHA-256)"), m_digest)),
      m_next(new Button(tr("Next"), ButtonKind::Primary)), m_back(new Button(tr("Back to sign-in"), ButtonKind::Ghost)),
      m_problem(new Banner(Banner::Form::Stacked)), m_question(new Label({}, LargeType, Weight::Bold)), m_certificate(new CertificateCard),
      m_accept(new Button(tr("Trust and enrol"), ButtonKind::Primary, Icon::ShieldCheck)),
      m_installation(new Label({}, SmallType, Weight::Regular, Ink::Text3)), m_language(new LanguageBox)
{
    auto *card = new EntryCard;
    columnLayout(this)->addWidget(card);
    card->body()->setSpacing(16);
    m_steps->addWidget(makeEntry());
    m_steps->addWidget(makeOffer());
    m_steps->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    card->body()->addWidget(m_steps);
    m_problem->hide();
    card->body()->addWidget(m_problem);
    card->body()->addStretch();
    auto *foot = rowLayout(8);
    foot->addWidget(m_installation);
    foot->addStretch();
    foot->addWidget(m_language);
    card->foot()->addLayout(foot);

    m_drop->setChooser(tr("Choose the enrolment file"), tr("Open"));
    m_drop->setNameFilters({tr("Enrolment files (*.json)"), tr("All files (*)")});
    connect(m_drop, &DropZone::filesChosen, this, [this](const QStringList &paths) {
        setFailure({});
        Q_EMIT enrolmentFileChosen(paths.constFirst());
    });
    connect(m_way, &SegmentedControl::chosen, this, [this](int way) {
        setFailure({});
        m_ways->setCurrentIndex(way);
        m_next->setVisible(way == ByCode);
        checkComplete();
        focusFirst();
    });
    for (QLineEdit *input : {m_server, m_digest, m_code})
        connect(input, &QLineEdit::textChanged, this, &FirstRunView::checkComplete);
    connect(m_digest, &QLineEdit::editingFinished, this, [this] {
        if (!m_digest->text().isEmpty() && normalisedDigest(m_digest->text()).isEmpty())
            m_digestField->setError(tr("It has 64 hexadecimal digits, as on the slip."));
    });
    // Return goes on: to the field that is still empty, and from a whole slip to the next step.
    for (QLineEdit *input : {m_server, m_digest, m_code})
        connect(input, &QLineEdit::returnPressed, this, &FirstRunView::goOn);
    connect(m_next, &QPushButton::clicked, this, [this] {
        setFailure({});
        Q_EMIT enrolmentCodeEntered(
            {m_server->text().trimmed(), normalisedDigest(m_digest->text()), m_code->text().simplified().remove(QLatin1Char(' '))});
    });
    connect(m_back, &QPushButton::clicked, this, &FirstRunView::backRequested);
    connect(m_accept, &QPushButton::clicked, this, &FirstRunView::offerAccepted);
    connect(m_language, &LanguageBox::languageChosen, this, &FirstRunView::languageChosen);
    setBackPossible(false);
    setFooter({}, {}, {}, {});
    checkComplete();
}

QWidget *FirstRunView::makeEntry()
{
    auto *page = new QWidget;
    auto *column = columnLayout(page, {}, 16);
    column->addWidget(new Label(tr("Connect this console to a server"), LargeType, Weight::Bold));
    column->addWidget(paragraph(tr("Your administrator gives you a file or a slip with a code. Both say which server "
                                   "this is and by which certificate it is known."),
                                BodyType, Ink::Text2));
    column->addWidget(m_way, 0, Qt::AlignLeft);
    column->addWidget(m_ways);

    auto *byFile = new QWidget;
    auto *fileColumn = columnLayout(byFile, {}, 8);
    fileColumn->addWidget(m_drop);
    fileColumn->addWidget(paragraph(tr("The file works once and for this machine only. Delete it afterwards."), SmallType, Ink::Text3));
    fileColumn->addStretch();
    m_ways->addWidget(byFile);

    auto *byCode = new QWidget;
    auto *codeColumn = columnLayout(byCode, {}, 12);
    m_server->setPlaceholderText(QStringLiteral("redoubt.example:8443"));
    m_server->setMaxLength(260);
    m_digest->setFont(codeFont(SmallType));
    m_digest->setPlaceholderText(QStringLiteral("9C:41:…"));
    m_digest->setMaxLength(200);
    m_code->setFont(codeFont(BodyType));
    m_code->setMaxLength(64);
    codeColumn->addWidget(new FormField(tr("Server address"), m_server));
    codeColumn->addWidget(m_digestField);
    codeColumn->addWidget(new FormField(tr("One-time code"), m_code));
    m_ways->addWidget(byCode);

    auto *buttons = rowLayout(8);
    buttons->addWidget(m_back);
    buttons->addStretch();
    buttons->addWidget(m_next);
    m_next->hide();
    column->addLayout(buttons);
    return page;
}

QWidget *FirstRunView::makeOffer()
{
    auto *page = new QWidget;
    auto *column = columnLayout(page, {}, 16);
    m_question->setWrapping(true);
    column->addWidget(m_question);
    column->addWidget(paragraph(tr("Compare the fingerprint with your slip or by telephone. From now on the console "
                                   "talks to this server only if it proves itself with this certificate."),
                                BodyType, Ink::Text2));
    column->addWidget(m_certificate);
    auto *buttons = rowLayout(8);
    buttons->addStretch();
    auto *decline = new Button(tr("Not this one"));
    buttons->addWidget(decline);
    buttons->addWidget(m_accept);
    m_accept->setAutoDefault(true); // Return, too, does what the focused button says
    column->addLayout(buttons);
    column->addStretch();
    connect(decline, &QPushButton::clicked, this, [this] {
        m_steps->setCurrentIndex(Entry);
        focusFirst();
        Q_EMIT offerDeclined();
    });
    return page;
}

void FirstRunView::setFooter(const QString &installation, const QString &version, const QList<LanguageChoice> &languages, const QString &language)
{
    m_installation->setText(tr("Installation %1   Version %2").arg(installation, version));
    m_installation->setVisible(!version.isEmpty());
    m_language->setLanguages(languages, language);
}

void FirstRunView::setOffer(const EnrolmentOffer &offer)
{
    setBusy(false);
    setFailure({});
    m_certificate->setOffer(offer);
    m_question->setText(offer.serverName.isEmpty() ? tr("Is this your server?") : tr("Is “%1” your server?").arg(offer.serverName));
    m_steps->setCurrentIndex(Offer);
    focusFirst();
}

void FirstRunView::setFailure(const EnrolmentFailure &failure)
{
    const QString text = sentence(failure);
    if (!text.isEmpty())
        setBusy(false);
    m_problem->setContent(Tone::Severity4, Icon::AlertCircle, {}, text);
    m_problem->setVisible(!text.isEmpty());
}

void FirstRunView::setBusy(bool busy)
{
    const bool ended = m_busy && !busy;
    m_busy = busy;
    m_steps->setEnabled(!busy);
    checkComplete();
    if (ended)
        focusFirst(); // a page that waits holds no focus
}

void FirstRunView::goOn()
{
    if (m_next->isEnabled()) {
        m_next->click();
        return;
    }
    for (QLineEdit *input : {m_server, m_digest, m_code}) {
        if (input->text().trimmed().isEmpty() || (input == m_digest && normalisedDigest(input->text()).isEmpty())) {
            input->setFocus();
            return;
        }
    }
}

void FirstRunView::focusFirst()
{
    if (m_steps->currentIndex() == Offer)
        m_accept->setFocus();
    else if (m_ways->currentIndex() == ByFile)
        m_drop->setFocus();
    else
        m_server->setFocus();
}

void FirstRunView::setBackPossible(bool possible) { m_back->setVisible(possible); }

QString FirstRunView::normalisedDigest(const QString &typed)
{
    QString digits = typed.toLower();
    digits.remove(QRegularExpression(QStringLiteral("^\\s*sha-?256\\s*[: ]")));
    digits.remove(QRegularExpression(QStringLiteral("[\\s:]")));
    static const QRegularExpression hex(QStringLiteral("^[0-9a-f]{64}$"));
    return hex.match(digits).hasMatch() ? digits : QString();
}

void FirstRunView::checkComplete()
{
    const QString digest = normalisedDigest(m_digest->text());
    if (!digest.isEmpty() || m_digest->text().isEmpty())
        m_digestField->clearError();
    m_next->setEnabled(!m_busy && !m_server->text().trimmed().isEmpty() && !digest.isEmpty() && !m_code->text().trimmed().isEmpty());
}

void FirstRunView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    focusFirst();
}

void FirstRunView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().bg);
}

} // namespace redoubt::views
