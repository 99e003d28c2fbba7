// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/signin/EnrolmentState.h"
#include "views/signin/SignInState.h"

#include <QWidget>

class QLineEdit;
class QStackedWidget;

namespace redoubt::views {

class Banner;
class Button;
class CertificateCard;
class DropZone;
class FormField;
class Label;
class LanguageBox;
class SegmentedControl;

/// First run: ties this installation to a server, by an administrator's file or by a code. Shows which certificate
/// will be trusted before anything is sent to it; there is no way to trust another one anyway.
class FirstRunView : public QWidget
{
    Q_OBJECT
public:
    explicit FirstRunView(QWidget *parent = nullptr);

    void setFooter(const QString &installation, const QString &version, const QList<LanguageChoice> &languages, const QString &language);
    /// Shows what will be trusted and asks to go on.
    void setOffer(const EnrolmentOffer &offer);
    void setFailure(const EnrolmentFailure &failure);
    void setBusy(bool busy);
    /// Whether there is a sign-in page to go back to.
    void setBackPossible(bool possible);

    /// The digest as 64 lower-case hex digits without separators; empty if it is not one.
    [[nodiscard]] static QString normalisedDigest(const QString &typed);

Q_SIGNALS:
    void enrolmentFileChosen(const QString &path);
    void enrolmentCodeEntered(const redoubt::views::EnrolmentCode &code);
    void offerAccepted();
    void offerDeclined();
    void backRequested();
    void languageChosen(const QString &code);

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeEntry();
    QWidget *makeOffer();
    void checkComplete();
    void goOn();
    /// Where work on this step begins.
    void focusFirst();

    QStackedWidget *m_steps;
    SegmentedControl *m_way;
    QStackedWidget *m_ways;
    DropZone *m_drop;
    QLineEdit *m_server;
    QLineEdit *m_digest;
    QLineEdit *m_code;
    FormField *m_digestField;
    Button *m_next;
    Button *m_back;
    Banner *m_problem;
    Label *m_question;
    CertificateCard *m_certificate;
    Button *m_accept;
    Label *m_installation;
    LanguageBox *m_language;
    bool m_busy = false;
};

} // namespace redoubt::views
